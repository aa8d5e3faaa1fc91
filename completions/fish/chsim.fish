# Completion of chsim in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chsim
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-scenario'
            printf '%s\n' both keyserver usb new unlicensed multimaster
            return
        case '-time'
            return
        case '-scale'
            return
        case '-advance'
            return
        case '-replication'
            printf '%s\n' manual multimaster 5h
            return
        case '-backup'
            printf '%s\n' keyserver
            return
        case '-restore'
            printf '%s\n' keyserver
            return
        case '-promote'
            lskeyserver -nohdr -delim : 2>/dev/null | string split -f 2 :
            return
        case '-insert'
            return
        case '-usbports'
            printf '%s\n' 2 4
            return
        case '-copykeys'
            return
        case '-encryptedobjects'
            return
        case '-assume'
            printf '%s\n' 'G01=refuse' 'G01=allow' 'G02=primary' 'G02=none' 'G02=all' 'G03=refuse' 'G03=replace' 'G04=yes' 'G04=no' 'G05=immediately' 'G05=regularly' 'G06=no' 'G06=yes' 'G07=refuse' 'G07=allow' 'G08=refuse' 'G08=allow' 'G09=refuse' 'G09=allow' 'G10=unchanged' 'G10=refuse' 'G11=hidden' 'G11=shown' 'G13=yes' 'G13=no' 'G14=no' 'G14=yes' 'G16=no' 'G16=yes' 'G17=yes' 'G17=no' 'G18=yes' 'G18=no' 'G19=no' 'G19=yes' 'G20=no' 'G20=yes' 'G21=ours' 'G21=cluster' 'G22=yes' 'G22=no' 'G23=unchanged' 'G23=refuse' 'G24=yes' 'G24=no' 'G25=ours' 'G25=documented' 'G26=yes' 'G26=no' 'G28=refuse' 'G28=allow' 'G29=yes' 'G29=no' 'G30=ours' 'G30=none' 'G31=ours' 'G31=all' 'G32=yes' 'G32=no' 'G34=ours' 'G34=short' 'G35=ours' 'G35=none' 'G38=no' 'G38=yes' 'G40=yes' 'G40=no' 'G41=yes' 'G41=no' 'G42=ours' 'G42=securityadmin' 'L02=non-delivery' 'L02=silence' 'L06=yes' 'L06=no' 'L07=yes' 'L07=no' 'L11=refuse' 'L11=allow' 'L12=3m' 'L12=none' 'L14=no' 'L14=yes' 'L15=nothing' 'L15=ends' 'L20=no' 'L20=yes' 'C05=refuse' 'C05=allow' 'C06=refuse' 'C06=unchanged' 'C08=yes' 'C08=no' 'C11=everything' 'C11=nothing'
            return
        case '-validation'
            printf '%s\n' immediately
            return
        case '-transition'
            printf '%s\n' none
            return
        case '-inject'
            printf '%s\n' bet
            return
        case '-snapshot'
            return
        case '-rollback'
            return
        case '-fault'
            printf '%s\n' keyserver-unreachable keyserver-lost keyserver-drift keyserver-certificate create replication internal-key reply-lost usb-write usb-foreign message-server transfer directory response-delay response-lost response-corrupt upload kp-session location-offline scp-link scp regenerate
            return
        case '-port'
            lsportusb -nohdr -delim : 2>/dev/null | string split -f 1 :
            return
        case '-from'
            printf '%s\n' 990010 990020 990030
            return
        case '-object'
            lskeyserver -nohdr -delim : 2>/dev/null | string split -f 2 :
            return
        case '-count'
            return
        case '-value'
            printf '%s\n' node1 node2 server system
            return
        case '-at'
            return
    end
    not string match -qr -- ' (-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?) ' $given; and printf '%s\t%s\n' -scenario 'Starts the rehearsal afresh in this situation.'
    not string match -qr -- ' (-time|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?) ' $given; and printf '%s\t%s\n' -time 'Sets the clock; with -scenario, the time at which the scenario starts instead of now.'
    not string match -qr -- ' (-scale|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?) ' $given; and printf '%s\t%s\n' -scale 'Simulated seconds for each second of the wall\'s; at 0 time stands still.'
    not string match -qr -- ' (-reset|-scenario|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -reset 'Starts the same scenario again, with the same time and scale.'
    not string match -qr -- ' (-advance|-scenario|-reset|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -advance 'Lets time pass: 90s, 45m, 5h, 60d.'
    not string match -qr -- ' (-replicate|-scenario|-reset|-advance|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -replicate 'Runs replication now; the schedule stays as it is.'
    not string match -qr -- ' (-replication|-scenario|-reset|-advance|-replicate|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -replication 'Whether replication runs only when told to, keeps the key servers alike at all times, or runs that often.'
    not string match -qr -- ' (-backup|-scenario|-reset|-advance|-replicate|-replication|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -backup 'Backs up what the primary key server holds now.'
    not string match -qr -- ' (-restore|-scenario|-reset|-advance|-replicate|-replication|-backup|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -restore 'Brings the key server of -object back with exactly the keys of the newest backup.'
    not string match -qr -- ' (-promote|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -promote 'Makes a key server a master, so that it can make keys.'
    not string match -qr -- ' (-insert|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -insert 'Puts a USB flash drive into the port of -port; an unknown label is a blank drive.'
    not string match -qr -- ' (-remove|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -remove 'Takes the USB flash drive out of the port of -port.'
    not string match -qr -- ' (-usbports|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -usbports 'Sets how many USB ports there are, half of them on each node; drives in ports that go are in the drawer.'
    not string match -qr -- ' (-copykeys|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -copykeys 'Copies the key files of this USB flash drive to that of -object, as on a computer; neither is in a port.'
    not string match -qr -- ' (-encryptedobjects|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -encryptedobjects 'Sets how many objects are encrypted.'
    not string match -qr -- ' (-restart|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -restart 'Cuts the power and restores it: without its key within reach the system comes up locked.'
    not string match -qr -- ' (-assume|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-validation|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -assume 'Answers a question about the real system otherwise; lssim -assumptions lists them.'
    not string match -qr -- ' (-validation|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-transition|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -validation 'How often the system looks at its key servers (G05).'
    not string match -qr -- ' (-transition|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-inject|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -transition 'For how long a step of a rekey is shown as preparing or committing (G11).'
    not string match -qr -- ' (-inject|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-snapshot|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -inject 'Has a BET arrive at the LMD now, from the account of -from.'
    not string match -qr -- ' (-snapshot|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-rollback|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -snapshot 'Keeps the whole state under a name.'
    not string match -qr -- ' (-rollback|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-fault|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -rollback 'Goes back to a snapshot.'
    not string match -qr -- ' (-fault|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault\?|-time|-scale) ' $given; and printf '%s\t%s\n' -fault 'Makes something fail; -fault? lists what.'
    not string match -qr -- ' (-fault\?|-scenario|-reset|-advance|-replicate|-replication|-backup|-restore|-promote|-insert|-remove|-usbports|-copykeys|-encryptedobjects|-restart|-assume|-validation|-transition|-inject|-snapshot|-rollback|-fault|-time|-scale) ' $given; and printf '%s\t%s\n' '-fault?' 'Lists the faults and what each takes.'
    not string match -qr -- ' (-port) ' $given; and string match -qr -- ' (-insert|-remove) ' $given; and printf '%s\t%s\n' -port 'The USB port, by its id.'
    not string match -qr -- ' (-from) ' $given; and string match -qr -- ' (-inject) ' $given; and printf '%s\t%s\n' -from 'The account that sends it.'
    not string match -qr -- ' (-object) ' $given; and string match -qr -- ' (-restore|-copykeys|-fault) ' $given; and printf '%s\t%s\n' -object 'The key server or Location, by id or name, or the USB flash drive, by label.'
    not string match -qr -- ' (-count|-clear) ' $given; and string match -qr -- ' (-fault) ' $given; and printf '%s\t%s\n' -count 'How often the fault strikes; once unless told otherwise.'
    not string match -qr -- ' (-value|-clear) ' $given; and string match -qr -- ' (-fault) ' $given; and printf '%s\t%s\n' -value 'What the fault has to be told besides.'
    not string match -qr -- ' (-at|-clear) ' $given; and string match -qr -- ' (-fault) ' $given; and printf '%s\t%s\n' -at 'Arms the fault only after that long.'
    not string match -qr -- ' (-clear|-count|-value|-at) ' $given; and string match -qr -- ' (-fault) ' $given; and printf '%s\t%s\n' -clear 'Ends the fault instead of beginning it.'
end
complete -c chsim -f -a '(__rekey_rehearsal_chsim)'
