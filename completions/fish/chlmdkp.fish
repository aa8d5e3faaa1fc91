# Completion of chlmdkp in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chlmdkp
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-logon'
            printf '%s\n' lmd kp
            return
        case '-operator'
            return
        case '-logoff'
            printf '%s\n' lmd kp all
            return
        case '-connect'
            printf '%s\n' messageserver directory
            return
        case '-disconnect'
            printf '%s\n' messageserver directory all
            return
        case '-upload'
            printf '%s\n' own
            return
    end
    not string match -qr -- ' (-logon|-logoff|-connect|-disconnect|-upload) ' $given; and printf '%s\t%s\n' -logon 'Logs the operator of -operator on to a machine.'
    not string match -qr -- ' (-operator) ' $given; and string match -qr -- ' (-logon) ' $given; and printf '%s\t%s\n' -operator 'Who logs on.'
    not string match -qr -- ' (-logoff|-logon|-connect|-disconnect|-upload) ' $given; and printf '%s\t%s\n' -logoff 'Logs whoever is logged on off.'
    not string match -qr -- ' (-connect|-logon|-logoff|-disconnect|-upload) ' $given; and printf '%s\t%s\n' -connect 'Establishes the X.400 association with the Message Server, or a session with the Directory inside it.'
    not string match -qr -- ' (-disconnect|-logon|-logoff|-connect|-upload) ' $given; and printf '%s\t%s\n' -disconnect 'Ends the association, the Directory session, or both in their order.'
    not string match -qr -- ' (-upload|-logon|-logoff|-connect|-disconnect) ' $given; and printf '%s\t%s\n' -upload 'Posts our newest credentials to the Directory.'
end
complete -c chlmdkp -f -a '(__rekey_rehearsal_chlmdkp)'
