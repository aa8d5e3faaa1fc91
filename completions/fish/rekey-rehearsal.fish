# Completion of rekey-rehearsal in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_rekey-rehearsal
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    switch (count $words)
        case 1
            printf '%s\t%s\n' lsencryption 'shows where encryption and its rekeys stand'
            printf '%s\t%s\n' chencryption 'turns encryption on or off and changes its keys'
            printf '%s\t%s\n' lskeyserver 'lists the key servers'
            printf '%s\t%s\n' mkkeyserver 'makes a key server'
            printf '%s\t%s\n' chkeyserver 'changes a key server'
            printf '%s\t%s\n' rmkeyserver 'removes a key server'
            printf '%s\t%s\n' testkeyserver 'tests a key server'
            printf '%s\t%s\n' lskeyserverisklm 'shows how the system uses IBM key servers'
            printf '%s\t%s\n' chkeyserverisklm 'changes how the system uses IBM key servers'
            printf '%s\t%s\n' lskeyserverciphertrustmanager 'shows how the system uses CipherTrust Manager key servers'
            printf '%s\t%s\n' chkeyserverciphertrustmanager 'changes how the system uses CipherTrust Manager key servers'
            printf '%s\t%s\n' lsportusb 'lists the USB ports'
            printf '%s\t%s\n' lssystem 'shows which system this is'
            printf '%s\t%s\n' chsystem 'gives the system a name'
            printf '%s\t%s\n' lsnode 'lists the nodes'
            printf '%s\t%s\n' lsmdiskgrp 'lists the pools'
            printf '%s\t%s\n' lsfeature 'lists the licensed features'
            printf '%s\t%s\n' activatefeature 'installs a licence'
            printf '%s\t%s\n' registerplugin 'lets a client register itself'
            printf '%s\t%s\n' lslmdkp 'shows the LMD and its KP'
            printf '%s\t%s\n' chlmdkp 'logs on, connects, and posts credentials'
            printf '%s\t%s\n' lskpvector 'lists the vector sets'
            printf '%s\t%s\n' chkpvector 'requests, processes or cancels the rekey of a vector set'
            printf '%s\t%s\n' lslmdmessage 'lists the messages on the desktop'
            printf '%s\t%s\n' chlmdmessage 'handles messages on the desktop'
            printf '%s\t%s\n' lskpcredential 'lists who holds our credentials'
            printf '%s\t%s\n' lscorente 'shows a domain of Location gateways'
            printf '%s\t%s\n' lslocation 'lists the Locations'
            printf '%s\t%s\n' chlocation 'regenerates the key of a Location gateway'
            printf '%s\t%s\n' lslocationkey 'lists who has a Location\'s key'
            printf '%s\t%s\n' lstunnel 'lists the tunnels between the Locations'
            printf '%s\t%s\n' lseventlog 'lists the event log'
            printf '%s\t%s\n' cheventlog 'marks an event as fixed'
            printf '%s\t%s\n' catauditlog 'lists the actions that were done'
            printf '%s\t%s\n' dumpauditlog 'writes the audit log into a file and clears it'
            printf '%s\t%s\n' catxmlspec 'prints a description of the commands for machines'
            printf '%s\t%s\n' chsim 'changes the world around the emulated system'
            printf '%s\t%s\n' lssim 'shows the rehearsal: time, faults, what will happen, what is guessed'
            printf '%s\t%s\n' waitsim 'waits until an attribute has a value, or until time has passed'
            printf '%s\t%s\n' svcinfo 'runs a view of the emulated system'
            printf '%s\t%s\n' svctask 'runs an action on the emulated system'
            printf '%s\t%s\n' help 'lists the commands, or shows the help of one'
        case '*'
            if test $words[2] = help
                test (count $words) -eq 2; and printf '%s\n' lsencryption chencryption lskeyserver mkkeyserver chkeyserver rmkeyserver testkeyserver lskeyserverisklm chkeyserverisklm lskeyserverciphertrustmanager chkeyserverciphertrustmanager lsportusb lssystem chsystem lsnode lsmdiskgrp lsfeature activatefeature registerplugin lslmdkp chlmdkp lskpvector chkpvector lslmdmessage chlmdmessage lskpcredential lscorente lslocation chlocation lslocationkey lstunnel lseventlog cheventlog catauditlog dumpauditlog catxmlspec chsim lssim waitsim svcinfo svctask
            else if contains -- $words[2] lsencryption chencryption lskeyserver mkkeyserver chkeyserver rmkeyserver testkeyserver lskeyserverisklm chkeyserverisklm lskeyserverciphertrustmanager chkeyserverciphertrustmanager lsportusb lssystem chsystem lsnode lsmdiskgrp lsfeature activatefeature registerplugin lslmdkp chlmdkp lskpvector chkpvector lslmdmessage chlmdmessage lskpcredential lscorente lslocation chlocation lslocationkey lstunnel lseventlog cheventlog catauditlog dumpauditlog catxmlspec chsim lssim waitsim svcinfo svctask
                complete -C (string join -- ' ' (string escape -- $words[2..]) $typed)
            end
    end
end
complete -c rekey-rehearsal -f -a '(__rekey_rehearsal_rekey-rehearsal)'
