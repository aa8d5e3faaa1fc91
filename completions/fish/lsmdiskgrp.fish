# Completion of lsmdiskgrp in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lsmdiskgrp
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
            else if contains -- $word -delim -filtervalue
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
        case '-filtervalue'
            set -l begun (string match -r -- '.*:' (string replace -- "$attached" '' $current))
            for attribute in (lsmdiskgrp '-filtervalue?' </dev/null 2>/dev/null | string split -f 1 :)
                echo "$attached$begun$attribute="
            end
        case ''
            not string match -qr -- ' (-bytes) ' $given; and set -a options '-bytes'\t'Shows capacities as plain numbers of bytes.'
            not string match -qr -- ' (-delim|-json) ' $given; and set -a options '-delim'\t'Separates fields by this character instead of padding them with spaces.'
            not string match -qr -- ' (-nohdr|-json) ' $given; and set -a options '-nohdr'\t'Leaves out the header; in a detailed view, the attributes\' names.'
            not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and set -a options '-json'\t'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
            not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given; and set -a options '-filtervalue'\t'Lists only rows that match; one * stands for any text, and >= and <= compare numbers and times.'
            not string match -qr -- ' (-filtervalue\?|-filtervalue) ' $given; and set -a options '-filtervalue?'\t'Lists the attributes that -filtervalue knows.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
            if test (count $needed) -eq 0; or test "$needed" = --
                if not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given
                    lsmdiskgrp -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
                end
            end
    end
end
complete -c lsmdiskgrp -f -a '(__rekey_rehearsal_lsmdiskgrp)'
