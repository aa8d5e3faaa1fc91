# Completion of chsim in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chsim
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l current (string unescape -- "$typed"; or string unescape -- "$typed\""; or string unescape -- "$typed'")
    set -l given ' '
    set -l pending ''
    set -l needed
    set -l attached ''
    set -l options
    set -e words[1]
    for word in $words
        if test "$word" = --
            set -a needed --
        else if string match -qr -- '^-[^0-9]' $word
            set pending ''
            set given "$given"(string replace -r '=.*' '' -- $word)' '
            if string match -q -- '*=*' $word
                set given "$given"(string replace -a ' ' '' -- $word)' '
            else if contains -- $word -scenario -time -scale -name -advance -replication -backup -restore -promote -insert -usbports -copykeys -encryptedobjects -assume -validation -transition -inject -snapshot -rollback -fault -port -number -from -object -count -value -at
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    string match -qr -- ' (-name) ' $given; and not string match -qr -- ' (-scenario) ' $given; and set -a needed '-scenario'
    string match -qr -- ' (-from) ' $given; and not string match -qr -- ' (-inject) ' $given; and set -a needed '-inject'
    string match -qr -- ' (-port) ' $given; and not string match -qr -- ' (-insert|-remove) ' $given; and set -a needed '-insert -remove'
    string match -qr -- ' (-object) ' $given; and not string match -qr -- ' (-restore|-copykeys|-fault) ' $given; and set -a needed '-restore -copykeys -fault'
    string match -qr -- ' (-number) ' $given; and not string match -qr -- ' (-restore) ' $given; and set -a needed '-restore'
    string match -qr -- ' (-count) ' $given; and not string match -qr -- ' (-fault) ' $given; and set -a needed '-fault'
    string match -qr -- ' (-value) ' $given; and not string match -qr -- ' (-fault) ' $given; and set -a needed '-fault'
    string match -qr -- ' (-clear) ' $given; and not string match -qr -- ' (-fault) ' $given; and set -a needed '-fault'
    string match -qr -- ' (-at) ' $given; and not string match -qr -- ' (-fault) ' $given; and set -a needed '-fault'
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-scenario'
            printf '%s\n' "$attached"both "$attached"keyserver "$attached"usb "$attached"new "$attached"unlicensed "$attached"multimaster
        case '-time'
        case '-scale'
        case '-name'
        case '-advance'
        case '-replication'
            printf '%s\n' "$attached"manual "$attached"multimaster "$attached"5h
        case '-backup'
            printf '%s\n' "$attached"keyserver
        case '-restore'
            printf '%s\n' "$attached"keyserver
        case '-promote'
            lskeyserver -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
        case '-insert'
            lssim -delim : </dev/null 2>/dev/null | string replace -rf '^drives:' '' | string split ', ' | string match -r '^[^ ]+' | string replace -r -- '^' "$attached"
        case '-usbports'
            printf '%s\n' "$attached"2 "$attached"4
        case '-copykeys'
            lssim -delim : </dev/null 2>/dev/null | string replace -rf '^drives:' '' | string split ', ' | string match -r '^[^ ]+' | string replace -r -- '^' "$attached"
        case '-encryptedobjects'
        case '-assume'
            printf '%s\n' "$attached"'G01=refuse' "$attached"'G01=allow' "$attached"'G02=primary' "$attached"'G02=none' "$attached"'G02=all' "$attached"'G03=refuse' "$attached"'G03=replace' "$attached"'G04=yes' "$attached"'G04=no' "$attached"'G05=immediately' "$attached"'G05=regularly' "$attached"'G06=no' "$attached"'G06=yes' "$attached"'G07=refuse' "$attached"'G07=allow' "$attached"'G08=refuse' "$attached"'G08=allow' "$attached"'G09=refuse' "$attached"'G09=allow' "$attached"'G10=unchanged' "$attached"'G10=refuse' "$attached"'G11=hidden' "$attached"'G11=shown' "$attached"'G13=yes' "$attached"'G13=no' "$attached"'G14=no' "$attached"'G14=yes' "$attached"'G16=no' "$attached"'G16=yes' "$attached"'G17=yes' "$attached"'G17=no' "$attached"'G18=yes' "$attached"'G18=no' "$attached"'G19=no' "$attached"'G19=yes' "$attached"'G20=no' "$attached"'G20=yes' "$attached"'G21=ours' "$attached"'G21=cluster' "$attached"'G22=yes' "$attached"'G22=no' "$attached"'G23=unchanged' "$attached"'G23=refuse' "$attached"'G24=yes' "$attached"'G24=no' "$attached"'G25=ours' "$attached"'G25=documented' "$attached"'G26=yes' "$attached"'G26=no' "$attached"'G28=refuse' "$attached"'G28=allow' "$attached"'G29=yes' "$attached"'G29=no' "$attached"'G30=ours' "$attached"'G30=none' "$attached"'G31=ours' "$attached"'G31=all' "$attached"'G32=yes' "$attached"'G32=no' "$attached"'G34=ours' "$attached"'G34=short' "$attached"'G35=ours' "$attached"'G35=none' "$attached"'G38=no' "$attached"'G38=yes' "$attached"'G40=yes' "$attached"'G40=no' "$attached"'G41=yes' "$attached"'G41=no' "$attached"'G42=ours' "$attached"'G42=securityadmin' "$attached"'L02=non-delivery' "$attached"'L02=silence' "$attached"'L06=yes' "$attached"'L06=no' "$attached"'L07=yes' "$attached"'L07=no' "$attached"'L11=refuse' "$attached"'L11=allow' "$attached"'L12=3m' "$attached"'L12=none' "$attached"'L14=no' "$attached"'L14=yes' "$attached"'L15=nothing' "$attached"'L15=ends' "$attached"'L20=no' "$attached"'L20=yes' "$attached"'C05=refuse' "$attached"'C05=allow' "$attached"'C06=refuse' "$attached"'C06=unchanged' "$attached"'C08=yes' "$attached"'C08=no' "$attached"'C11=everything' "$attached"'C11=nothing'
        case '-validation'
            printf '%s\n' "$attached"immediately
        case '-transition'
            printf '%s\n' "$attached"none
        case '-inject'
            printf '%s\n' "$attached"bet
        case '-snapshot'
        case '-rollback'
            lssim -delim : </dev/null 2>/dev/null | string replace -rf '^snapshots:' '' | string split ', ' | string match -r '^[^ ]+' | string replace -r -- '^' "$attached"
        case '-fault'
            if not string match -qr -- ' (-count) ' $given
                printf '%s\n' "$attached"keyserver-unreachable "$attached"keyserver-certificate
            end
            if not string match -qr -- ' (-count|-value) ' $given
                printf '%s\n' "$attached"keyserver-lost "$attached"keyserver-drift "$attached"usb-foreign "$attached"location-offline "$attached"scp-link
            end
            if not string match -qr -- ' (-object|-value) ' $given
                printf '%s\n' "$attached"create "$attached"replication "$attached"internal-key "$attached"reply-lost "$attached"transfer "$attached"response-lost "$attached"response-corrupt "$attached"upload "$attached"kp-session "$attached"regenerate
            end
            if not string match -qr -- ' (-value) ' $given
                printf '%s\n' "$attached"usb-write
            end
            if not string match -qr -- ' (-object|-count|-value) ' $given
                printf '%s\n' "$attached"message-server "$attached"directory "$attached"scp
            end
            if not string match -qr -- ' (-object|-count) ' $given
                printf '%s\n' "$attached"response-delay
            end
        case '-port'
            if string match -qr -- ' (-insert) ' $given
                lsportusb -filtervalue status=inactive -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-remove) ' $given
                lsportusb -filtervalue status=active -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
            end
        case '-number'
        case '-from'
            printf '%s\n' "$attached"990010 "$attached"990020 "$attached"990030
        case '-object'
            if string match -qr -- ' (-restore) ' $given
                lskeyserver -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-copykeys) ' $given
                lssim -delim : </dev/null 2>/dev/null | string replace -rf '^drives:' '' | string split ', ' | string match -r '^[^ ]+' | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-fault=keyserver-unreachable|-fault=keyserver-lost|-fault=keyserver-drift|-fault=keyserver-certificate) ' $given
                lskeyserver -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-fault=usb-write|-fault=usb-foreign) ' $given
                lssim -delim : </dev/null 2>/dev/null | string replace -rf '^drives:' '' | string split ', ' | string match -r '^[^ ]+' | string replace -r -- '^' "$attached"
            end
            if string match -qr -- ' (-fault=location-offline|-fault=scp-link) ' $given
                lslocation -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
        case '-count'
        case '-value'
            if string match -qr -- ' (-fault=keyserver-unreachable) ' $given
                printf '%s\n' "$attached"node1 "$attached"node2
            end
            if string match -qr -- ' (-fault=keyserver-certificate) ' $given
                printf '%s\n' "$attached"server "$attached"system
            end
        case '-at'
        case ''
            not string match -qr -- ' (-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?) ' $given; and set -a options '-scenario'\t'Starts the rehearsal afresh in this situation.'
            not string match -qr -- ' (-time|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?) ' $given; and set -a options '-time'\t'Sets the clock; with -scenario, the time at which the scenario starts instead of now.'
            not string match -qr -- ' (-scale|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?) ' $given; and set -a options '-scale'\t'Simulated seconds for each second of the wall\'s, 86400 at most; at 0 time stands still.'
            not string match -qr -- ' (-name) ' $given; and string match -qr -- ' (-scenario) ' $given; and set -a options '-name'\t'The name of the system, from which its id follows; FS5200 unless told otherwise. -reset keeps both.'
            not string match -qr -- ' (-reset|-scenario|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-reset'\t'Starts the same scenario again, with the same time and scale.'
            not string match -qr -- ' (-advance|-scenario|-reset|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-advance'\t'Lets time pass: 90s, 45m, 5h, 60d.'
            not string match -qr -- ' (-replicate|-scenario|-reset|-advance|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-replicate'\t'Runs replication now; the schedule stays as it is.'
            not string match -qr -- ' (-replication|-scenario|-reset|-advance|-replicate|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-replication'\t'Whether replication runs only when told to, keeps the key servers alike at all times, or runs that often.'
            not string match -qr -- ' (-backup|-scenario|-reset|-advance|-replicate|-replication|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-backup'\t'Backs up what the primary key server holds now.'
            not string match -qr -- ' (-restore|-scenario|-reset|-advance|-replicate|-replication|-backup|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-restore'\t'Brings the key server of -object back with exactly the keys of a backup.'
            not string match -qr -- ' (-promote|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-promote'\t'Makes a key server a master, so that it can make keys.'
            not string match -qr -- ' (-insert|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-insert'\t'Puts a USB flash drive into the port of -port; an unknown label is a blank drive.'
            not string match -qr -- ' (-remove|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-remove'\t'Takes the USB flash drive out of the port of -port.'
            not string match -qr -- ' (-usbports|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-usbports'\t'Sets how many USB ports there are, half of them on each node; drives in ports that go are in the drawer.'
            not string match -qr -- ' (-copykeys|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-copykeys'\t'Copies the key files of this USB flash drive to that of -object, as on a computer; neither is in a port.'
            not string match -qr -- ' (-encryptedobjects|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-encryptedobjects'\t'Sets how many objects are encrypted.'
            not string match -qr -- ' (-restart|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-restart'\t'Cuts the power and restores it: without its key within reach the system comes up locked.'
            not string match -qr -- ' (-assume|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-assume'\t'Answers a question about the real system otherwise; lssim -assumptions lists them.'
            not string match -qr -- ' (-validation|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-validation'\t'How often the system looks at its key servers (G05).'
            not string match -qr -- ' (-transition|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-transition'\t'For how long a step of a rekey is shown as preparing or committing (G11).'
            not string match -qr -- ' (-inject|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-inject'\t'Has a BET arrive at the LMD now, from the account of -from.'
            not string match -qr -- ' (-snapshot|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-rollback|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-snapshot'\t'Keeps the whole state under a name.'
            not string match -qr -- ' (-rollback|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-fault|-fault\?|-time|-scale) ' $given; and set -a options '-rollback'\t'Goes back to a snapshot.'
            not string match -qr -- ' (-fault|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault\?|-time|-scale) ' $given; and set -a options '-fault'\t'Makes something fail; -fault? lists what.'
            not string match -qr -- ' (-fault\?|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-time|-scale) ' $given; and set -a options '-fault?'\t'Lists the faults and what each takes.'
            not string match -qr -- ' (-port) ' $given; and string match -qr -- ' (-insert|-remove) ' $given; and set -a options '-port'\t'The USB port, by its id.'
            not string match -qr -- ' (-number) ' $given; and string match -qr -- ' (-restore) ' $given; and set -a options '-number'\t'The number of the backup, as lssim shows it; the newest unless told otherwise.'
            not string match -qr -- ' (-from) ' $given; and string match -qr -- ' (-inject) ' $given; and set -a options '-from'\t'The account that sends it.'
            not string match -qr -- ' (-object|-fault=create|-fault=replication|-fault=internal-key|-fault=reply-lost|-fault=message-server|-fault=transfer|-fault=directory|-fault=response-delay|-fault=response-lost|-fault=response-corrupt|-fault=upload|-fault=kp-session|-fault=scp|-fault=regenerate) ' $given; and string match -qr -- ' (-restore|-copykeys|-fault) ' $given; and set -a options '-object'\t'The key server or Location, by id or name, or the USB flash drive, by label.'
            not string match -qr -- ' (-count|-fault=keyserver-unreachable|-fault=keyserver-lost|-fault=keyserver-drift|-fault=keyserver-certificate|-fault=usb-foreign|-fault=message-server|-fault=directory|-fault=response-delay|-fault=location-offline|-fault=scp-link|-fault=scp|-clear) ' $given; and string match -qr -- ' (-fault) ' $given; and set -a options '-count'\t'How often the fault strikes; once unless told otherwise.'
            not string match -qr -- ' (-value|-fault=keyserver-lost|-fault=keyserver-drift|-fault=create|-fault=replication|-fault=internal-key|-fault=reply-lost|-fault=usb-write|-fault=usb-foreign|-fault=message-server|-fault=transfer|-fault=directory|-fault=response-lost|-fault=response-corrupt|-fault=upload|-fault=kp-session|-fault=location-offline|-fault=scp-link|-fault=scp|-fault=regenerate|-clear) ' $given; and string match -qr -- ' (-fault) ' $given; and set -a options '-value'\t'What the fault has to be told besides.'
            not string match -qr -- ' (-at|-clear) ' $given; and string match -qr -- ' (-fault) ' $given; and set -a options '-at'\t'Arms the fault only after that long.'
            not string match -qr -- ' (-clear|-count|-value|-at) ' $given; and string match -qr -- ' (-fault) ' $given; and set -a options '-clear'\t'Ends the fault instead of beginning it.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c chsim -f -a '(__rekey_rehearsal_chsim)'
