# Completion of registerplugin in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_registerplugin
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-name'
            return
        case '-uniquekey'
            return
        case '-version'
            return
        case '-metadata'
            return
    end
    not string match -qr -- ' (-name) ' $given; and printf '%s\t%s\n' -name 'The client\'s name.'
    not string match -qr -- ' (-uniquekey) ' $given; and printf '%s\t%s\n' -uniquekey 'What tells one client from another.'
    not string match -qr -- ' (-version) ' $given; and printf '%s\t%s\n' -version 'The client\'s version.'
    not string match -qr -- ' (-metadata) ' $given; and printf '%s\t%s\n' -metadata 'Whatever the client says of itself.'
end
complete -c registerplugin -f -a '(__rekey_rehearsal_registerplugin)'
