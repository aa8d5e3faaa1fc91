# Completion of chkpvector in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkpvector
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-rekey'
            printf '%s\n' request process cancel
            return
    end
    not string match -qr -- ' (-rekey) ' $given; and printf '%s\t%s\n' -rekey 'The step of the rekey: make the request, have the KP process the response, or give the rekey up.'
    not string match -qr -- ' (-force) ' $given; and string match -qr -- ' (-rekey process) ' $given; and printf '%s\t%s\n' -force 'Processes although good BETs are not reconciled; they cannot be read afterwards.'
    not string match -qr -- ' (-nomsg) ' $given; and string match -qr -- ' (-rekey request) ' $given; and printf '%s\t%s\n' -nomsg 'Prints only the id of the request.'
    lskpvector -nohdr -delim : 2>/dev/null | string split -f 1 :
end
complete -c chkpvector -f -a '(__rekey_rehearsal_chkpvector)'
