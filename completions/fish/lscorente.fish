# Completion of lscorente in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lscorente
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
            else if contains -- $word -delim
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
        case '-delim'
        case ''
            not string match -qr -- ' (-delim|-json) ' $given; and set -a options '-delim'\t'Separates fields by this character instead of padding them with spaces.'
            not string match -qr -- ' (-nohdr|-json) ' $given; and set -a options '-nohdr'\t'Leaves out the header; in a detailed view, the attributes\' names.'
            not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and set -a options '-json'\t'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c lscorente -f -a '(__rekey_rehearsal_lscorente)'
