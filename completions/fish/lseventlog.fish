# Completion of lseventlog in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lseventlog
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-alert'
            printf '%s\n' yes no
            return
        case '-message'
            printf '%s\n' yes no
            return
        case '-monitoring'
            printf '%s\n' yes no
            return
        case '-expired'
            printf '%s\n' yes no
            return
        case '-fixed'
            printf '%s\n' yes no
            return
        case '-config'
            printf '%s\n' yes no
            return
        case '-order'
            printf '%s\n' date severity
            return
        case '-count'
            return
        case '-family'
            printf '%s\n' storage lmdkp corente
            return
        case '-delim'
            return
        case '-filtervalue'
            set -l begun (string match -r -- '.*:' $current)
            for attribute in (lseventlog '-filtervalue?' 2>/dev/null)
                echo "$begun$attribute="
            end
            return
    end
    not string match -qr -- ' (-alert) ' $given; and printf '%s\t%s\n' -alert 'Whether alerts are listed.'
    not string match -qr -- ' (-message) ' $given; and printf '%s\t%s\n' -message 'Whether messages are listed.'
    not string match -qr -- ' (-monitoring) ' $given; and printf '%s\t%s\n' -monitoring 'Whether events that are being watched are listed.'
    not string match -qr -- ' (-expired) ' $given; and printf '%s\t%s\n' -expired 'Whether expired events are listed.'
    not string match -qr -- ' (-fixed) ' $given; and printf '%s\t%s\n' -fixed 'Whether fixed events are listed.'
    not string match -qr -- ' (-config) ' $given; and printf '%s\t%s\n' -config 'Whether events about the configuration are listed.'
    not string match -qr -- ' (-order) ' $given; and printf '%s\t%s\n' -order 'date: the oldest first; severity: the open alert with the lowest error code first.'
    not string match -qr -- ' (-count) ' $given; and printf '%s\t%s\n' -count 'Lists only n events.'
    not string match -qr -- ' (-family) ' $given; and printf '%s\t%s\n' -family 'Whose event log; storage unless told otherwise.'
    not string match -qr -- ' (-delim|-json) ' $given; and printf '%s\t%s\n' -delim 'Separates fields by this character instead of padding them with spaces.'
    not string match -qr -- ' (-nohdr|-json) ' $given; and printf '%s\t%s\n' -nohdr 'Leaves out the header; in a detailed view, the attributes\' names.'
    not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and printf '%s\t%s\n' -json 'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
    not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given; and printf '%s\t%s\n' -filtervalue 'Lists only rows that match; one * stands for any text.'
    not string match -qr -- ' (-filtervalue\?|-filtervalue) ' $given; and printf '%s\t%s\n' '-filtervalue?' 'Lists the attributes that -filtervalue knows.'
end
complete -c lseventlog -f -a '(__rekey_rehearsal_lseventlog)'
