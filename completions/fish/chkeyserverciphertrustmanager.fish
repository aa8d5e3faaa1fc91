# Completion of chkeyserverciphertrustmanager in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkeyserverciphertrustmanager
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
            else if contains -- $word -sslcert -username -password
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-sslcert'
            set -l path (string replace -- "$attached" '' $current | string escape --no-quoted)
            complete -C "'' "(string replace -r '^\\\\~' '~' -- $path) | string replace -r -- '^' "$attached"
        case '-username'
        case '-password'
        case ''
            not string match -qr -- ' (-sslcert|-nosslcert) ' $given; and set -a options '-sslcert'\t'The file of the certificate of the authority that signs the key servers\', in PEM form.'
            not string match -qr -- ' (-nosslcert|-sslcert) ' $given; and set -a options '-nosslcert'\t'Removes the stored certificate.'
            not string match -qr -- ' (-username|-nousername) ' $given; and set -a options '-username'\t'The user name that the system gives to the key servers.'
            not string match -qr -- ' (-nousername|-username) ' $given; and set -a options '-nousername'\t'Removes the user name.'
            not string match -qr -- ' (-password|-nopassword) ' $given; and set -a options '-password'\t'The password. It is kept nowhere; only that one is set is remembered.'
            not string match -qr -- ' (-nopassword|-password) ' $given; and set -a options '-nopassword'\t'Removes the password.'
            not string match -qr -- ' (-enable|-disable) ' $given; and set -a options '-enable'\t'Enables this type of key servers.'
            not string match -qr -- ' (-disable|-enable) ' $given; and set -a options '-disable'\t'Disables it.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c chkeyserverciphertrustmanager -f -a '(__rekey_rehearsal_chkeyserverciphertrustmanager)'
