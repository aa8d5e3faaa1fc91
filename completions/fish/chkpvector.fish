# Completion of chkpvector in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chkpvector
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
            else if contains -- $word -rekey
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    string match -qr -- ' (-force) ' $given; and not string match -qr -- ' (-rekey=process) ' $given; and set -a needed '-rekey'
    string match -qr -- ' (-nomsg) ' $given; and not string match -qr -- ' (-rekey=request) ' $given; and set -a needed '-rekey'
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-rekey'
            if not string match -qr -- ' (-force) ' $given
                printf '%s\n' "$attached"request
            end
            if not string match -qr -- ' (-nomsg) ' $given
                printf '%s\n' "$attached"process
            end
            if not string match -qr -- ' (-force|-nomsg) ' $given
                printf '%s\n' "$attached"cancel
            end
        case ''
            not string match -qr -- ' (-rekey) ' $given; and set -a options '-rekey'\t'The step of the rekey: make the request, have the KP process the response, or give the rekey up.'
            not string match -qr -- ' (-force) ' $given; and string match -qr -- ' (-rekey=process) ' $given; and set -a options '-force'\t'Processes although good BETs are not reconciled; they cannot be read afterwards.'
            not string match -qr -- ' (-nomsg) ' $given; and string match -qr -- ' (-rekey=request) ' $given; and set -a options '-nomsg'\t'Prints only the id of the request.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
            if test (count $needed) -eq 0; or test "$needed" = --
                lskpvector -nohdr -delim : </dev/null 2>/dev/null | string split -f 2 : | string replace -r -- '^' "$attached"
            end
    end
end
complete -c chkpvector -f -a '(__rekey_rehearsal_chkpvector)'
