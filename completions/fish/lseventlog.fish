# Completion of lseventlog in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lseventlog
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
            else if contains -- $word -alert -message -monitoring -expired -fixed -config -order -count -family -delim -filtervalue
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
        case '-alert'
            printf '%s\n' "$attached"yes "$attached"no
        case '-message'
            printf '%s\n' "$attached"yes "$attached"no
        case '-monitoring'
            printf '%s\n' "$attached"yes "$attached"no
        case '-expired'
            printf '%s\n' "$attached"yes "$attached"no
        case '-fixed'
            printf '%s\n' "$attached"yes "$attached"no
        case '-config'
            printf '%s\n' "$attached"yes "$attached"no
        case '-order'
            printf '%s\n' "$attached"date "$attached"severity
        case '-count'
        case '-family'
            printf '%s\n' "$attached"storage "$attached"lmdkp "$attached"corente
        case '-delim'
        case '-filtervalue'
            set -l begun (string match -r -- '.*:' (string replace -- "$attached" '' $current))
            for attribute in (lseventlog '-filtervalue?' </dev/null 2>/dev/null | string split -f 1 :)
                echo "$attached$begun$attribute="
            end
        case ''
            not string match -qr -- ' (-alert) ' $given; and set -a options '-alert'\t'Whether alerts are listed.'
            not string match -qr -- ' (-message) ' $given; and set -a options '-message'\t'Whether messages are listed.'
            not string match -qr -- ' (-monitoring) ' $given; and set -a options '-monitoring'\t'Whether events that are being watched are listed.'
            not string match -qr -- ' (-expired) ' $given; and set -a options '-expired'\t'Whether expired events are listed.'
            not string match -qr -- ' (-fixed) ' $given; and set -a options '-fixed'\t'Whether fixed events are listed.'
            not string match -qr -- ' (-config) ' $given; and set -a options '-config'\t'Whether events about the configuration are listed.'
            not string match -qr -- ' (-order) ' $given; and set -a options '-order'\t'date: the oldest first; severity: the open alert with the lowest error code first.'
            not string match -qr -- ' (-count) ' $given; and set -a options '-count'\t'Lists only n events.'
            not string match -qr -- ' (-family) ' $given; and set -a options '-family'\t'Whose event log; storage unless told otherwise.'
            not string match -qr -- ' (-delim|-json) ' $given; and set -a options '-delim'\t'Separates fields by this character instead of padding them with spaces.'
            not string match -qr -- ' (-nohdr|-json) ' $given; and set -a options '-nohdr'\t'Leaves out the header; in a detailed view, the attributes\' names.'
            not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and set -a options '-json'\t'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
            not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given; and set -a options '-filtervalue'\t'Lists only rows that match; one * stands for any text.'
            not string match -qr -- ' (-filtervalue\?|-filtervalue) ' $given; and set -a options '-filtervalue?'\t'Lists the attributes that -filtervalue knows.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
            if test (count $needed) -eq 0; or test "$needed" = --
                if not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given; and string match -qr -- ' (-family=lmdkp) ' $given
                    lseventlog -family lmdkp -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
                if not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given; and string match -qr -- ' (-family=corente) ' $given
                    lseventlog -family corente -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
                if not string match -qr -- ' (-filtervalue|-filtervalue\?|-family=lmdkp|-family=corente) ' $given
                    lseventlog -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
            end
    end
end
complete -c lseventlog -f -a '(__rekey_rehearsal_lseventlog)'
