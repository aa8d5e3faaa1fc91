# Completion of chencryption in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chencryption
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
            else if contains -- $word -usb -keyserver -recoverykey -internal -key
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    string match -qr -- ' (-key) ' $given; and not string match -qr -- ' (-usb=newkey|-keyserver=newkey|-recoverykey=newkey) ' $given; and set -a needed '-usb -keyserver -recoverykey'
    string match -qr -- ' (-key=confirm) ' $given; and not string match -qr -- ' (-recoverykey) ' $given; and set -a needed '-recoverykey'
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-usb'
            if begin; not string match -qr -- ' (-key) ' $given; or string match -qr -- ' (-usb=newkey|-keyserver=newkey|-recoverykey=newkey) ' $given; end
                printf '%s\n' "$attached"enable "$attached"disable "$attached"validate
            end
            printf '%s\n' "$attached"newkey
        case '-keyserver'
            if begin; not string match -qr -- ' (-key) ' $given; or string match -qr -- ' (-usb=newkey|-keyserver=newkey|-recoverykey=newkey) ' $given; end
                printf '%s\n' "$attached"enable "$attached"disable
            end
            printf '%s\n' "$attached"newkey
        case '-recoverykey'
            if begin; not string match -qr -- ' (-key) ' $given; or string match -qr -- ' (-usb=newkey|-keyserver=newkey|-recoverykey=newkey) ' $given; end
                printf '%s\n' "$attached"enable "$attached"disable "$attached"validate
            end
            printf '%s\n' "$attached"newkey
        case '-internal'
            printf '%s\n' "$attached"enable "$attached"disable
        case '-key'
            printf '%s\n' "$attached"prepare "$attached"commit "$attached"cancel
            if string match -qr -- ' (-recoverykey) ' $given
                printf '%s\n' "$attached"confirm
            end
        case ''
            not string match -qr -- ' (-usb|-keyserver|-recoverykey|-internal) ' $given; and set -a options '-usb'\t'Changes encryption with USB flash drives.'
            not string match -qr -- ' (-keyserver|-usb|-recoverykey|-internal) ' $given; and set -a options '-keyserver'\t'Changes encryption with key servers.'
            not string match -qr -- ' (-recoverykey|-usb|-keyserver|-internal) ' $given; and set -a options '-recoverykey'\t'Changes the recovery key, which a person keeps.'
            not string match -qr -- ' (-internal|-usb|-keyserver|-recoverykey) ' $given; and set -a options '-internal'\t'Changes the key in the system\'s own hardware.'
            not string match -qr -- ' (-key) ' $given; and string match -qr -- ' (-usb=newkey|-keyserver=newkey|-recoverykey=newkey) ' $given; and set -a options '-key'\t'The step of the rekey: make a new key, type it back, put it in force, or drop it.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c chencryption -f -a '(__rekey_rehearsal_chencryption)'
