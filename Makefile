# make && make install PREFIX=/usr/local      installs; DESTDIR is put before PREFIX
# make uninstall PREFIX=/usr/local            removes exactly what was installed
# make dist                                   a release archive and a Debian package, in .build/dist
# make check                                  everything that must hold
PREFIX = /usr/local
DESTDIR ?=
# Handed on in the environment: the shell of a recipe would read quotes and blanks in them.
export PREFIX DESTDIR

all:
	swift build -c release

install:
	./install.sh "$$PREFIX"

uninstall:
	./uninstall.sh "$$PREFIX"

dist: all
	packaging/build.sh .build/dist

check:
	.ci/run

.PHONY: all install uninstall dist check
