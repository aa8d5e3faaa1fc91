# make && make install PREFIX=/usr/local      installs; DESTDIR is put before PREFIX
# make uninstall PREFIX=/usr/local            removes exactly what was installed
# make dist                                   a release archive and a Debian package, in .build/dist
# make check                                  everything that must hold
PREFIX = /usr/local
DESTDIR =

all:
	swift build -c release

install:
	DESTDIR='$(DESTDIR)' ./install.sh '$(PREFIX)'

uninstall:
	DESTDIR='$(DESTDIR)' ./uninstall.sh '$(PREFIX)'

dist: all
	packaging/build.sh .build/dist

check:
	.ci/run

.PHONY: all install uninstall dist check
