/// The trainer's commands.
extension Change {
  private static let prepare = "chencryption -keyserver newkey -key prepare"

  static let rehearsal = [
    Change("chsim -advance 5h"),
    Change("chsim -advance 5h", after: prepare),
    Change("chsim -time 260201000000"),
    Change("chsim -scale 60"),
    Change("chsim -scenario usb -time 260105090000 -scale 0", after: prepare),
    Change("chsim -scenario keyserver -time 260105090000 -scale 0 -name array2", after: prepare),
    // Where there is nothing at all.
    Change("chsim -scenario both -time 260105090000 -scale 0", after: "rm -r $REHEARSAL_STATE"),
    Change("chsim -reset", after: prepare),
    Change("chsim -snapshot one", after: prepare, "chsim -advance 5h"),
    Change("chsim -snapshot two", after: "chsim -snapshot one", prepare),
    Change("chsim -rollback one", after: "chsim -snapshot one", prepare),
    Change("chsim -replicate", after: prepare),
    Change("chsim -replication manual"),
    Change("chsim -backup keyserver"),
    Change(
      "chsim -restore keyserver -object 0", after: "chsim -backup keyserver", "chsim -fault keyserver-lost -object 0"),
    Change(
      "chsim -restore keyserver -object 0 -number 1",
      after: "chsim -backup keyserver", prepare, "chsim -backup keyserver"),
    Change("chsim -promote 1"),
    Change("chsim -insert spare -port 9"),
    Change("chsim -remove -port 1"),
    Change("chsim -usbports 2"),
    Change(
      "chsim -copykeys stick1 -object stick2",
      after: "chsim -remove -port 1", "chsim -insert spare -port 1", "chencryption -usb newkey -key prepare",
      "chsim -remove -port 0"),
    Change("chsim -encryptedobjects 3"),
    // It comes up locked.
    Change(
      "chsim -restart",
      after: "chsim -scenario usb -scale 0; for port in 0 1 8; do chsim -remove -port $port; done"),
    Change("chsim -assume G03=replace"),
    Change("chsim -validation 1h"),
    Change("chsim -transition 90s"),
    Change("chsim -inject bet -from 990030"),
    Change("waitsim -delay 2m"),
    Change("waitsim -object keyserver -id 1 -attr status -value online -timeout 6h", after: prepare),
    Change(
      "waitsim -object encryption -attr keyserver_rekey -notvalue prepared -timeout 1h", after: prepare, status: 2),
  ]

  static let faults = [
    Change("chsim -fault keyserver-unreachable -object 1"),
    Change(
      "chsim -fault keyserver-unreachable -object 1 -clear", after: "chsim -fault keyserver-unreachable -object 1"),
    Change("chsim -fault keyserver-certificate -object 1 -value system"),
    Change("chsim -fault keyserver-unreachable -object 1 -at 30s"),
    Change("chsim -fault upload -count 2"),
    Change("chsim -fault scp-link -object Chicago"),
    Change("chsim -fault?", makesDifference: false),
  ]
}
