# Completion of catxmlspec in fish. Made from the command's spec by generate-reference: do not edit.

function __rekey_rehearsal_catxmlspec
    set -l words (commandline -opc)
    set -l typed (commandline -ct)
end
complete -c catxmlspec -f -a '(__rekey_rehearsal_catxmlspec)'
