# Completion of dumpauditlog in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_dumpauditlog
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
end
complete -c dumpauditlog -f -a '(__rekey_rehearsal_dumpauditlog)'
