# Completion of lssim in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lssim
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-explain'
            return
        case '-delim'
            return
        case '-filtervalue'
            set -l begun (string match -r -- '.*:' $current)
            for attribute in (lssim '-filtervalue?' 2>/dev/null)
                echo "$begun$attribute="
            end
            return
    end
    not string match -qr -- ' (-assumptions|-explain) ' $given; and printf '%s\t%s\n' -assumptions 'Lists what is guessed of the real system: the question, the answer in force, how far it is known and where it comes from.'
    not string match -qr -- ' (-explain|-assumptions|-filtervalue|-filtervalue\?) ' $given; and printf '%s\t%s\n' -explain 'Tells of a message, or of a code of the event log: whose it is, how far it is known, what it means and what to do.'
    not string match -qr -- ' (-delim|-json) ' $given; and printf '%s\t%s\n' -delim 'Separates fields by this character instead of padding them with spaces.'
    not string match -qr -- ' (-nohdr|-json) ' $given; and printf '%s\t%s\n' -nohdr 'Leaves out the header; in a detailed view, the attributes\' names.'
    not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and printf '%s\t%s\n' -json 'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
    not string match -qr -- ' (-filtervalue|-explain|-filtervalue\?) ' $given; and printf '%s\t%s\n' -filtervalue 'Lists only rows that match; one * stands for any text, and >= and <= compare numbers and times.'
    not string match -qr -- ' (-filtervalue\?|-explain|-filtervalue) ' $given; and printf '%s\t%s\n' '-filtervalue?' 'Lists the attributes that -filtervalue knows.'
end
complete -c lssim -f -a '(__rekey_rehearsal_lssim)'
