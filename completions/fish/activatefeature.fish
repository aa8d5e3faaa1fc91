# Completion of activatefeature in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_activatefeature
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
            else if contains -- $word -trial -licensekey -licensekeyfile
                set pending $word
            end
        else if test -n "$pending"
            set given "$given$pending="(string replace -a ' ' '' -- $word)' '
            set pending ''
        else
            return
        end
    end
    if string match -qr -- '^-.*=' $current
        set pending (string replace -r '=.*' '' -- $current)
        set attached "$pending="
    end
    switch "$pending"
        case '-trial'
        case '-licensekey'
        case '-licensekeyfile'
            set -l path (string replace -- "$attached" '' $current | string escape --no-quoted)
            complete -C "'' "(string replace -r '^\\\\~' '~' -- $path) | string replace -r -- '^' "$attached"
        case ''
            not string match -qr -- ' (-trial|-licensekey|-licensekeyfile) ' $given; and set -a options '-trial'\t'Starts the trial of turbo_performance (0), easy_tier (1) or remote_mirroring (3), none of which is emulated.'
            not string match -qr -- ' (-licensekey|-trial|-licensekeyfile) ' $given; and set -a options '-licensekey'\t'The licence key: 0123-4567-89AB-CDEF.'
            not string match -qr -- ' (-licensekeyfile|-trial|-licensekey) ' $given; and set -a options '-licensekeyfile'\t'A file that holds the licence key.'
            for option in $options
                set -l word (string split -f 1 \t -- $option)
                for group in $needed
                    contains -- $word (string split ' ' -- $group); or set word ''
                end
                test -n "$word"; and printf '%s\n' $option
            end
    end
end
complete -c activatefeature -f -a '(__rekey_rehearsal_activatefeature)'
