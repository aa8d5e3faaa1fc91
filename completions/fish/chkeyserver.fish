# Completion of chkeyserver in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkeyserver
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-ip'
            return
        case '-port'
            return
        case '-sslcert'
            __fish_complete_path $current
            return
        case '-name'
            return
    end
    not string match -qr -- ' (-ip) ' $given; and printf '%s\t%s\n' -ip 'The IP address (IPv4 or IPv6) or domain name.'
    not string match -qr -- ' (-port) ' $given; and printf '%s\t%s\n' -port 'The port; that of a new key server is else the usual one of the type that is enabled.'
    not string match -qr -- ' (-sslcert|-nosslcert) ' $given; and printf '%s\t%s\n' -sslcert 'The file of the key server\'s certificate.'
    not string match -qr -- ' (-nosslcert|-sslcert) ' $given; and printf '%s\t%s\n' -nosslcert 'Removes the stored certificate.'
    not string match -qr -- ' (-name) ' $given; and printf '%s\t%s\n' -name 'The name.'
    not string match -qr -- ' (-primary) ' $given; and printf '%s\t%s\n' -primary 'Makes this key server the primary.'
    lskeyserver -nohdr -delim : 2>/dev/null | string split -f 2 :
end
complete -c chkeyserver -f -a '(__rekey_rehearsal_chkeyserver)'
