# Completion of mkkeyserver in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_mkkeyserver
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
            else if contains -- $word -ip -port -sslcert -name
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
        case '-ip'
        case '-port'
        case '-sslcert'
            set -l path (string replace -- "$attached" '' $current | string escape --no-quoted)
            complete -C "'' "(string replace -r '^\\\\~' '~' -- $path) | string replace -r -- '^' "$attached"
        case '-name'
        case ''
            not string match -qr -- ' (-ip) ' $given; and set -a options '-ip'\t'The IP address (IPv4 or IPv6) or domain name.'
            not string match -qr -- ' (-port) ' $given; and set -a options '-port'\t'The port; that of a new key server is else the usual one of the type that is enabled.'
            not string match -qr -- ' (-sslcert) ' $given; and set -a options '-sslcert'\t'The file of the key server\'s certificate.'
            not string match -qr -- ' (-name) ' $given; and set -a options '-name'\t'The name.'
            not string match -qr -- ' (-primary) ' $given; and set -a options '-primary'\t'Makes this key server the primary.'
            not string match -qr -- ' (-nomsg) ' $given; and set -a options '-nomsg'\t'Prints only the id.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c mkkeyserver -f -a '(__rekey_rehearsal_mkkeyserver)'
