# Completion of cheventlog in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_cheventlog
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-fix'
            return
    end
    not string match -qr -- ' (-fix) ' $given; and printf '%s\t%s\n' -fix 'The number of the alert that is fixed.'
end
complete -c cheventlog -f -a '(__rekey_rehearsal_cheventlog)'
