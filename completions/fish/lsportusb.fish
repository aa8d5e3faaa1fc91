# Completion of lsportusb in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lsportusb
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-delim'
            return
        case '-filtervalue'
            set -l begun (string match -r -- '.*:' $current)
            for attribute in (lsportusb '-filtervalue?' 2>/dev/null)
                echo "$begun$attribute="
            end
            return
    end
    not string match -qr -- ' (-delim|-json) ' $given; and printf '%s\t%s\n' -delim 'Separates fields by this character instead of padding them with spaces.'
    not string match -qr -- ' (-nohdr|-json) ' $given; and printf '%s\t%s\n' -nohdr 'Leaves out the header; in a detailed view, the attributes\' names.'
    not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and printf '%s\t%s\n' -json 'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
    not string match -qr -- ' (-filtervalue|-filtervalue\?) ' $given; and printf '%s\t%s\n' -filtervalue 'Lists only rows that match; one * stands for any text, and >= and <= compare numbers and times.'
    not string match -qr -- ' (-filtervalue\?|-filtervalue) ' $given; and printf '%s\t%s\n' '-filtervalue?' 'Lists the attributes that -filtervalue knows.'
    lsportusb -nohdr -delim : 2>/dev/null | string split -f 1 :
end
complete -c lsportusb -f -a '(__rekey_rehearsal_lsportusb)'
