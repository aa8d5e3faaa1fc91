# Completion of lslmdkp in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_lslmdkp
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-delim'
            return
    end
    not string match -qr -- ' (-delim|-json) ' $given; and printf '%s\t%s\n' -delim 'Separates fields by this character instead of padding them with spaces.'
    not string match -qr -- ' (-nohdr|-json) ' $given; and printf '%s\t%s\n' -nohdr 'Leaves out the header; in a detailed view, the attributes\' names.'
    not string match -qr -- ' (-json|-delim|-nohdr) ' $given; and printf '%s\t%s\n' -json 'Prints JSON: an object, or an array of objects; every value is a string; an attribute that stands there several times is an array.'
end
complete -c lslmdkp -f -a '(__rekey_rehearsal_lslmdkp)'
