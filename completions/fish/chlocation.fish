# Completion of chlocation in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_chlocation
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-regenerate'
            printf '%s\n' key
            return
        case '-admin'
            return
        case '-passwordfile'
            __fish_complete_path $current
            return
    end
    not string match -qr -- ' (-regenerate) ' $given; and printf '%s\t%s\n' -regenerate 'What is made anew.'
    not string match -qr -- ' (-admin) ' $given; and printf '%s\t%s\n' -admin 'The administrator\'s user ID.'
    not string match -qr -- ' (-password|-passwordfile) ' $given; and printf '%s\t%s\n' -password 'The administrator\'s password. Without a value it is asked for, and not shown while it is typed.'
    not string match -qr -- ' (-passwordfile|-password) ' $given; and printf '%s\t%s\n' -passwordfile 'A file whose first line is the administrator\'s password.'
    lslocation -nohdr -delim : 2>/dev/null | string split -f 2 :
end
complete -c chlocation -f -a '(__rekey_rehearsal_chlocation)'
