# Completion of chkeyserverisklm in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkeyserverisklm
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-devicegroup'
            return
        case '-sslcert'
            __fish_complete_path $current
            return
    end
    not string match -qr -- ' (-devicegroup|-disable) ' $given; and printf '%s\t%s\n' -devicegroup 'The device group: a letter, then letters, digits and underscores, 16 at most.'
    not string match -qr -- ' (-sslcert|-disable|-nosslcert) ' $given; and printf '%s\t%s\n' -sslcert 'The file of the certificate of the authority that signs the key servers\', in PEM form.'
    not string match -qr -- ' (-nosslcert|-disable|-sslcert) ' $given; and printf '%s\t%s\n' -nosslcert 'Removes the stored certificate.'
    not string match -qr -- ' (-enable|-disable) ' $given; and printf '%s\t%s\n' -enable 'Enables this type of key servers.'
    not string match -qr -- ' (-disable|-devicegroup|-sslcert|-nosslcert|-enable) ' $given; and printf '%s\t%s\n' -disable 'Disables it.'
end
complete -c chkeyserverisklm -f -a '(__rekey_rehearsal_chkeyserverisklm)'
