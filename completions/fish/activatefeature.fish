# Completion of activatefeature in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_activatefeature
    set -l words (commandline -opc)
    set -l current (commandline -ct)
    set -l given " $words "
    switch $words[-1]
        case '-trial'
            return
        case '-licensekey'
            return
        case '-licensekeyfile'
            __fish_complete_path $current
            return
    end
    not string match -qr -- ' (-trial|-licensekey|-licensekeyfile) ' $given; and printf '%s\t%s\n' -trial 'Starts the trial of turbo_performance (0), easy_tier (1) or remote_mirroring (3), none of which is emulated.'
    not string match -qr -- ' (-licensekey|-trial|-licensekeyfile) ' $given; and printf '%s\t%s\n' -licensekey 'The licence key: 0123-4567-89AB-CDEF.'
    not string match -qr -- ' (-licensekeyfile|-trial|-licensekey) ' $given; and printf '%s\t%s\n' -licensekeyfile 'A file that holds the licence key.'
end
complete -c activatefeature -f -a '(__rekey_rehearsal_activatefeature)'
