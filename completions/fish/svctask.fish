# Completion of svctask in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_svctask
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    switch (count $words)
        case 1
            printf '%s\t%s\n' chencryption 'turns encryption on or off and changes its keys'
            printf '%s\t%s\n' mkkeyserver 'makes a key server'
            printf '%s\t%s\n' chkeyserver 'changes a key server'
            printf '%s\t%s\n' rmkeyserver 'removes a key server'
            printf '%s\t%s\n' testkeyserver 'tests a key server'
            printf '%s\t%s\n' chkeyserverisklm 'changes how the system uses IBM key servers'
            printf '%s\t%s\n' chkeyserverciphertrustmanager 'changes how the system uses CipherTrust Manager key servers'
            printf '%s\t%s\n' chsystem 'gives the system a name'
            printf '%s\t%s\n' activatefeature 'installs a licence'
            printf '%s\t%s\n' registerplugin 'lets a client register itself'
            printf '%s\t%s\n' cheventlog 'marks an event as fixed'
            printf '%s\t%s\n' dumpauditlog 'writes the audit log into a file and clears it'
            printf '%s\t%s\n' help 'lists the commands, or shows the help of one'
        case '*'
            if test $words[2] = help
                test (count $words) -eq 2; and printf '%s\n' chencryption mkkeyserver chkeyserver rmkeyserver testkeyserver chkeyserverisklm chkeyserverciphertrustmanager chsystem activatefeature registerplugin cheventlog dumpauditlog
            else if contains -- $words[2] chencryption mkkeyserver chkeyserver rmkeyserver testkeyserver chkeyserverisklm chkeyserverciphertrustmanager chsystem activatefeature registerplugin cheventlog dumpauditlog
                complete -C (string join -- ' ' (string escape -- $words[2..]) $typed)
            end
    end
end
complete -c svctask -f -a '(__rekey_rehearsal_svctask)'
