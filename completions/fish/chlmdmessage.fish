# Completion of chlmdmessage in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chlmdmessage
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-account'
            return
    end
    not string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge|-retrieve) ' $given; and printf '%s\t%s\n' -wrap 'Wraps a rekey request for the account of -account.'
    not string match -qr -- ' (-account) ' $given; and string match -qr -- ' (-wrap) ' $given; and printf '%s\t%s\n' -account 'The account that is to read the request.'
    not string match -qr -- ' (-send|-wrap|-unwrap|-reconcile|-acknowledge|-retrieve) ' $given; and printf '%s\t%s\n' -send 'Sends a wrapped request to the Message Server.'
    not string match -qr -- ' (-retrieve|-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and printf '%s\t%s\n' -retrieve 'Takes every message out of the mailbox.'
    not string match -qr -- ' (-unwrap|-wrap|-send|-reconcile|-acknowledge|-retrieve) ' $given; and printf '%s\t%s\n' -unwrap 'Unwraps a response that was retrieved.'
    not string match -qr -- ' (-reconcile|-wrap|-send|-unwrap|-acknowledge|-retrieve) ' $given; and printf '%s\t%s\n' -reconcile 'Reconciles a good BET.'
    not string match -qr -- ' (-acknowledge|-wrap|-send|-unwrap|-reconcile|-retrieve) ' $given; and printf '%s\t%s\n' -acknowledge 'Acknowledges an advisory.'
    lslmdmessage -nohdr -delim : 2>/dev/null | string split -f 1 :
end
complete -c chlmdmessage -f -a '(__rekey_rehearsal_chlmdmessage)'
