# Completion of chkeyserverciphertrustmanager in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkeyserverciphertrustmanager
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-sslcert'
            __fish_complete_path $current
            return
        case '-username'
            return
        case '-password'
            return
    end
    not string match -qr -- ' (-sslcert|-nosslcert) ' $given; and printf '%s\t%s\n' -sslcert 'The file of the certificate of the authority that signs the key servers\', in PEM form.'
    not string match -qr -- ' (-nosslcert|-sslcert) ' $given; and printf '%s\t%s\n' -nosslcert 'Removes the stored certificate.'
    not string match -qr -- ' (-username|-nousername) ' $given; and printf '%s\t%s\n' -username 'The user name that the system gives to the key servers.'
    not string match -qr -- ' (-nousername|-username) ' $given; and printf '%s\t%s\n' -nousername 'Removes the user name.'
    not string match -qr -- ' (-password|-nopassword) ' $given; and printf '%s\t%s\n' -password 'The password. It is kept nowhere; only that one is set is remembered.'
    not string match -qr -- ' (-nopassword|-password) ' $given; and printf '%s\t%s\n' -nopassword 'Removes the password.'
    not string match -qr -- ' (-enable|-disable) ' $given; and printf '%s\t%s\n' -enable 'Enables this type of key servers.'
    not string match -qr -- ' (-disable|-enable) ' $given; and printf '%s\t%s\n' -disable 'Disables it.'
end
complete -c chkeyserverciphertrustmanager -f -a '(__rekey_rehearsal_chkeyserverciphertrustmanager)'
