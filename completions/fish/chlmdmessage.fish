# Completion of chlmdmessage in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chlmdmessage
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    set -l current (string unescape -- "$typed"; or string unescape -- "$typed\""; or string unescape -- "$typed'")
    set -l given ' '
    set -l pending ''
    set -l needed
    set -l attached ''
    set -l options
    set -e words[1]
    for word in $words
        if test "$word" = --
            set -a needed --
        else if string match -qr -- '^-[^0-9]' $word
            set pending ''
            set given "$given"(string replace -r '=.*' '' -- $word)' '
            if string match -q -- '*=*' $word
                set given "$given"(string replace -a ' ' '' -- $word)' '
            else if contains -- $word -account
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    string match -qr -- ' (-account) ' $given; and not string match -qr -- ' (-wrap) ' $given; and set -a needed '-wrap'
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-account'
            printf '%s\n' "$attached"880091 "$attached"990001 "$attached"990010 "$attached"990020 "$attached"990030
        case ''
            not string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge|-retrieve) ' $given; and set -a options '-wrap'\t'Wraps a rekey request for the account of -account.'
            not string match -qr -- ' (-account) ' $given; and string match -qr -- ' (-wrap) ' $given; and set -a options '-account'\t'The account that is to read the request.'
            not string match -qr -- ' (-send|-wrap|-unwrap|-reconcile|-acknowledge|-retrieve) ' $given; and set -a options '-send'\t'Sends a wrapped request to the Message Server.'
            not string match -qr -- ' (-retrieve|-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and set -a options '-retrieve'\t'Takes every message out of the mailbox.'
            not string match -qr -- ' (-unwrap|-wrap|-send|-reconcile|-acknowledge|-retrieve) ' $given; and set -a options '-unwrap'\t'Unwraps a response that was retrieved.'
            not string match -qr -- ' (-reconcile|-wrap|-send|-unwrap|-acknowledge|-retrieve) ' $given; and set -a options '-reconcile'\t'Reconciles a good BET.'
            not string match -qr -- ' (-acknowledge|-wrap|-send|-unwrap|-reconcile|-retrieve) ' $given; and set -a options '-acknowledge'\t'Acknowledges an advisory.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
            if test (count $needed) -eq 0; or test "$needed" = --
                if string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and string match -qr -- ' (-wrap) ' $given
                    lslmdmessage -filtervalue kind=rekey_request:status=created -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
                if string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and string match -qr -- ' (-send) ' $given
                    lslmdmessage -filtervalue kind=rekey_request:status=wrapped -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
                if string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and string match -qr -- ' (-unwrap) ' $given
                    lslmdmessage -filtervalue kind=rekey_response:status=retrieved -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
                if string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and string match -qr -- ' (-reconcile) ' $given
                    lslmdmessage -filtervalue kind=bet:status=good:reconciled=no -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
                if string match -qr -- ' (-wrap|-send|-unwrap|-reconcile|-acknowledge) ' $given; and string match -qr -- ' (-acknowledge) ' $given
                    lslmdmessage -filtervalue kind=advisory:status=pending -nohdr -delim : </dev/null 2>/dev/null | string split -f 1 : | string replace -r -- '^' "$attached"
                end
            end
    end
end
complete -c chlmdmessage -f -a '(__rekey_rehearsal_chlmdmessage)'
