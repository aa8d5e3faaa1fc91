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
        case '-recoverykey'
            printf '%s\n' enable disable validate newkey
            return
        case '-internal'
            printf '%s\n' enable disable
            return
        case '-key'
            printf '%s\n' prepare confirm commit cancel
            return
    end
    not string match -qr -- ' (-usb|-keyserver|-recoverykey|-internal) ' $given; and printf '%s\t%s\n' -usb 'Changes encryption with USB flash drives.'
    not string match -qr -- ' (-keyserver|-usb|-recoverykey|-internal) ' $given; and printf '%s\t%s\n' -keyserver 'Changes encryption with key servers.'
    not string match -qr -- ' (-recoverykey|-usb|-keyserver|-internal) ' $given; and printf '%s\t%s\n' -recoverykey 'Changes the recovery key, which a person keeps.'
    not string match -qr -- ' (-internal|-usb|-keyserver|-recoverykey) ' $given; and printf '%s\t%s\n' -internal 'Changes the key in the system\'s own hardware.'
    not string match -qr -- ' (-key) ' $given; and string match -qr -- ' (-usb newkey|-keyserver newkey|-recoverykey newkey) ' $given; and printf '%s\t%s\n' -key 'The step of the rekey: make a new key, type it back, put it in force, or drop it.'
end
complete -c chencryption -f -a '(__rekey_rehearsal_chencryption)'
