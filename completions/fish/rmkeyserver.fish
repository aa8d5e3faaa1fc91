# Completion of rmkeyserver in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_rmkeyserver
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
            else if contains -- $word 
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
        case ''
            if test (count $needed) -eq 0; or test "$needed" = --
                lskeyserver -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
    end
end
complete -c rmkeyserver -f -a '(__rekey_rehearsal_rmkeyserver)'
