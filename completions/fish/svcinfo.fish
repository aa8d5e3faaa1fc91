# Completion of svcinfo in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_svcinfo
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
    switch (count $words)
        case 1
            printf '%s\t%s\n' lsencryption 'shows where encryption and its rekeys stand'
            printf '%s\t%s\n' lskeyserver 'lists the key servers'
            printf '%s\t%s\n' lskeyserverisklm 'shows how the system uses IBM key servers'
            printf '%s\t%s\n' lskeyserverciphertrustmanager 'shows how the system uses CipherTrust Manager key servers'
            printf '%s\t%s\n' lsportusb 'lists the USB ports'
            printf '%s\t%s\n' lssystem 'shows which system this is'
            printf '%s\t%s\n' lsnode 'lists the nodes'
            printf '%s\t%s\n' lsmdiskgrp 'lists the pools'
            printf '%s\t%s\n' lsfeature 'lists the licensed features'
            printf '%s\t%s\n' lseventlog 'lists the event log'
            printf '%s\t%s\n' catauditlog 'lists the actions that were done'
            printf '%s\t%s\n' catxmlspec 'prints a description of the commands for machines'
            printf '%s\t%s\n' help 'lists the commands, or shows the help of one'
        case '*'
            if test $words[2] = help
                test (count $words) -eq 2; and printf '%s\n' lsencryption lskeyserver lskeyserverisklm lskeyserverciphertrustmanager lsportusb lssystem lsnode lsmdiskgrp lsfeature lseventlog catauditlog catxmlspec
            else if contains -- $words[2] lsencryption lskeyserver lskeyserverisklm lskeyserverciphertrustmanager lsportusb lssystem lsnode lsmdiskgrp lsfeature lseventlog catauditlog catxmlspec
                complete -C (string join -- ' ' (string escape -- $words[2..]) $typed)
            end
    end
end
complete -c svcinfo -f -a '(__rekey_rehearsal_svcinfo)'
