# Completion of chlmdkp in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chlmdkp
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
            else if contains -- $word -logon -operator -logoff -connect -disconnect -upload
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    string match -qr -- ' (-operator) ' $given; and not string match -qr -- ' (-logon) ' $given; and set -a needed '-logon'
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-logon'
            printf '%s\n' "$attached"lmd "$attached"kp
        case '-operator'
        case '-logoff'
            printf '%s\n' "$attached"lmd "$attached"kp "$attached"all
        case '-connect'
            printf '%s\n' "$attached"messageserver "$attached"directory
        case '-disconnect'
            printf '%s\n' "$attached"messageserver "$attached"directory "$attached"all
        case '-upload'
            printf '%s\n' "$attached"own
        case ''
            not string match -qr -- ' (-logon|-logoff|-connect|-disconnect|-upload) ' $given; and set -a options '-logon'\t'Logs the operator of -operator on to a machine.'
            not string match -qr -- ' (-operator) ' $given; and string match -qr -- ' (-logon) ' $given; and set -a options '-operator'\t'Who logs on.'
            not string match -qr -- ' (-logoff|-logon|-connect|-disconnect|-upload) ' $given; and set -a options '-logoff'\t'Logs whoever is logged on off.'
            not string match -qr -- ' (-connect|-logon|-logoff|-disconnect|-upload) ' $given; and set -a options '-connect'\t'Establishes the X.400 association with the Message Server, or a session with the Directory inside it.'
            not string match -qr -- ' (-disconnect|-logon|-logoff|-connect|-upload) ' $given; and set -a options '-disconnect'\t'Ends the association, the Directory session, or both in their order.'
            not string match -qr -- ' (-upload|-logon|-logoff|-connect|-disconnect) ' $given; and set -a options '-upload'\t'Posts our newest credentials to the Directory.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c chlmdkp -f -a '(__rekey_rehearsal_chlmdkp)'
