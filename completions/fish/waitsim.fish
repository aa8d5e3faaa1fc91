# Completion of waitsim in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_waitsim
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-object'
            printf '%s\n' encryption keyserver portusb lmdkp kpvector corente location
            return
        case '-id'
            lskeyserver -nohdr -delim : 2>/dev/null | string split -f 2 :
            return
        case '-attr'
            return
        case '-value'
            return
        case '-notvalue'
            return
        case '-timeout'
            return
        case '-delay'
            return
    end
    not string match -qr -- ' (-object|-delay) ' $given; and printf '%s\t%s\n' -object 'The kind of object to look at: encryption, keyserver, portusb, lmdkp, kpvector, corente, location.'
    not string match -qr -- ' (-id|-delay) ' $given; and printf '%s\t%s\n' -id 'Which object, if there are several of the kind.'
    not string match -qr -- ' (-attr|-delay) ' $given; and printf '%s\t%s\n' -attr 'The attribute, by its name in the detailed view.'
    not string match -qr -- ' (-value|-delay|-notvalue) ' $given; and printf '%s\t%s\n' -value 'Waits until the attribute has this value.'
    not string match -qr -- ' (-notvalue|-delay|-value) ' $given; and printf '%s\t%s\n' -notvalue 'Waits until the attribute has another value; a blank is none.'
    not string match -qr -- ' (-timeout|-delay) ' $given; and printf '%s\t%s\n' -timeout 'How long to wait at most, in simulated time: 90s, 45m, 5h, 60d.'
    not string match -qr -- ' (-delay|-object|-attr|-timeout|-value|-notvalue|-id) ' $given; and printf '%s\t%s\n' -delay 'Waits for that long, in simulated time: 90s, 45m, 5h, 60d.'
end
complete -c waitsim -f -a '(__rekey_rehearsal_waitsim)'
