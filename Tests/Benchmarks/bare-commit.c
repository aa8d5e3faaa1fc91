/* What a commit costs at the very least: a file is written anew, made durable and put in the place of the old one.
   Usage: bare-commit FILE, which is read, written to FILE.new, synchronised, renamed, and its folder synchronised. */
#include <fcntl.h>
#include <libgen.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

int main(int count, char **words) {
  static char bytes[1 << 20];
  char fresh[4096], folder[4096];
  if (count != 2 || strlen(words[1]) > 4000) return 64;
  snprintf(fresh, sizeof fresh, "%s.new", words[1]);
  snprintf(folder, sizeof folder, "%s", words[1]);

  int file = open(words[1], O_RDONLY);
  if (file < 0) return 1;
  ssize_t length = read(file, bytes, sizeof bytes);
  close(file);

  file = open(fresh, O_WRONLY | O_CREAT | O_TRUNC, 0600);
  if (file < 0 || length < 0 || write(file, bytes, length) != length || fsync(file) != 0 || close(file) != 0) return 1;
  if (rename(fresh, words[1]) != 0) return 1;
  file = open(dirname(folder), O_RDONLY | O_DIRECTORY);
  return file < 0 || fsync(file) != 0 || close(file) != 0;
}
