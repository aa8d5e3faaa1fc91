# Completion of chlocation in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chlocation
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
            else if contains -- $word -regenerate -admin -passwordfile -password
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    contains -- "$pending" -password; and set pending ''
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-regenerate'
            printf '%s\n' "$attached"key
        case '-admin'
            lssim -delim : </dev/null 2>/dev/null | string replace -rf '^administrators:' '' | string split ', ' | string match -r '^[^ ]+' | string replace -r -- '^' "$attached"
        case '-password'
        case '-passwordfile'
            set -l path (string replace -- "$attached" '' $current | string escape --no-quoted)
            complete -C "'' "(string replace -r '^\\\\~' '~' -- $path) | string replace -r -- '^' "$attached"
        case ''
            not string match -qr -- ' (-regenerate) ' $given; and set -a options '-regenerate'\t'What is made anew.'
            not string match -qr -- ' (-admin) ' $given; and set -a options '-admin'\t'The administrator\'s user ID.'
            not string match -qr -- ' (-password|-passwordfile) ' $given; and set -a options '-password'\t'The administrator\'s password. Without a value it is asked for, and not shown while it is typed.'
            not string match -qr -- ' (-passwordfile|-password) ' $given; and set -a options '-passwordfile'\t'A file whose first line is the administrator\'s password.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
            if test (count $needed) -eq 0; or test "$needed" = --
                lslocation -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
    end
end
complete -c chlocation -f -a '(__rekey_rehearsal_chlocation)'
