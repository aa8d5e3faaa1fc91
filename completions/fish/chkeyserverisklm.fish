# Completion of chkeyserverisklm in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkeyserverisklm
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
            else if contains -- $word -devicegroup -sslcert
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
        case '-devicegroup'
        case '-sslcert'
            set -l path (string replace -- "$attached" '' $current | string escape --no-quoted)
            complete -C "'' "(string replace -r '^\\\\~' '~' -- $path) | string replace -r -- '^' "$attached"
        case ''
            not string match -qr -- ' (-devicegroup|-disable) ' $given; and set -a options '-devicegroup'\t'The device group: a letter, then letters, digits and underscores, 16 at most.'
            not string match -qr -- ' (-sslcert|-disable|-nosslcert) ' $given; and set -a options '-sslcert'\t'The file of the certificate of the authority that signs the key servers\', in PEM form.'
            not string match -qr -- ' (-nosslcert|-disable|-sslcert) ' $given; and set -a options '-nosslcert'\t'Removes the stored certificate.'
            not string match -qr -- ' (-enable|-disable) ' $given; and set -a options '-enable'\t'Enables this type of key servers.'
            not string match -qr -- ' (-disable|-devicegroup|-sslcert|-nosslcert|-enable) ' $given; and set -a options '-disable'\t'Disables it.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c chkeyserverisklm -f -a '(__rekey_rehearsal_chkeyserverisklm)'
