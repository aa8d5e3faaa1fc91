# Completion of chencryption in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chencryption
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-usb'
            printf '%s\n' enable disable validate newkey
            return
        case '-keyserver'
            printf '%s\n' enable disable newkey
            return
        case '-key'
            printf '%s\n' prepare commit cancel
            return
    end
    not string match -qr -- ' (-usb|-keyserver) ' $given; and printf '%s\t%s\n' -usb 'Changes encryption with USB flash drives.'
    not string match -qr -- ' (-keyserver|-usb) ' $given; and printf '%s\t%s\n' -keyserver 'Changes encryption with key servers.'
    not string match -qr -- ' (-key) ' $given; and string match -qr -- ' (-usb newkey|-keyserver newkey) ' $given; and printf '%s\t%s\n' -key 'The step of the rekey: make a new key, put it in force, or drop it.'
end
complete -c chencryption -f -a '(__rekey_rehearsal_chencryption)'
