// Asks libseccomp what it makes of a set of rules. Reads one set a line, answers one line each:
//
//   <default> <optimise> <architectures a,b|-> <remove native 0|1> <rules> { <action> <name> <conditions> { <index> <op 1..7> <a> <b> } }
//
// Answers `<return code> <program in hex>`: the first error of an architecture or rule, and then no program.
// A set that takes more than the given milliseconds of computing ends the process by SIGVTALRM.
#define _GNU_SOURCE
#include <errno.h>
#include <inttypes.h>
#include <seccomp.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/time.h>
#include <unistd.h>

static int add_architectures(scmp_filter_ctx ctx, char *list) {
  char *rest = NULL;
  if (strcmp(list, "-") == 0) return 0;
  for (char *name = strtok_r(list, ",", &rest); name; name = strtok_r(NULL, ",", &rest)) {
    uint32_t token = seccomp_arch_resolve_name(name);
    int rc = token ? seccomp_arch_add(ctx, token) : -EINVAL;
    if (rc < 0 && rc != -EEXIST) return rc;
  }
  return 0;
}

struct rule {
  uint32_t action;
  char name[80];
  unsigned count;
  struct scmp_arg_cmp args[6];
};

static void read_rule(struct rule *rule) {
  if (scanf("%" SCNu32 " %79s %u", &rule->action, rule->name, &rule->count) != 3 || rule->count > 6) exit(2);
  for (unsigned i = 0; i < rule->count; i++) {
    unsigned index, op;
    struct scmp_arg_cmp *arg = &rule->args[i];
    if (scanf("%u %u %" SCNu64 " %" SCNu64, &index, &op, &arg->datum_a, &arg->datum_b) != 4) exit(2);
    arg->arg = index;
    arg->op = op;
  }
}

static int add_rule(scmp_filter_ctx ctx, const struct rule *rule) {
  int number = seccomp_syscall_resolve_name(rule->name);
  if (number == __NR_SCMP_ERROR) return 0;
  return seccomp_rule_add_array(ctx, rule->action, number, rule->count, rule->args);
}

static void print_program(scmp_filter_ctx ctx) {
  int fd = memfd_create("program", 0);
  int rc = seccomp_export_bpf(ctx, fd);
  unsigned char buffer[65536];
  ssize_t length;
  printf("%d ", rc);
  lseek(fd, 0, SEEK_SET);
  while (rc == 0 && (length = read(fd, buffer, sizeof buffer)) > 0)
    for (ssize_t i = 0; i < length; i++) printf("%02x", buffer[i]);
  printf("\n");
  close(fd);
}

int main(int count, char **words) {
  unsigned limit = count > 1 ? atoi(words[1]) : 1000;
  const struct itimerval none = {{0, 0}, {0, 0}};
  const struct itimerval most = {{0, 0}, {limit / 1000, limit % 1000 * 1000}};
  uint32_t fallback;
  unsigned optimise, remove_native, rules;
  char architectures[512];
  if (count > 2 && strcmp(words[2], "version") == 0) {
    const struct scmp_version *version = seccomp_version();
    printf("%u.%u.%u\n", version->major, version->minor, version->micro);
    return 0;
  }
  while (scanf("%" SCNu32 " %u %511s %u %u", &fallback, &optimise, architectures, &remove_native, &rules) == 5) {
    setitimer(ITIMER_VIRTUAL, &most, NULL);
    scmp_filter_ctx ctx = seccomp_init(fallback);
    int rc = ctx ? 0 : -EINVAL;
    if (remove_native && rc == 0) rc = seccomp_arch_remove(ctx, SCMP_ARCH_NATIVE);
    if (rc == 0) rc = add_architectures(ctx, architectures);
    if (rc == 0 && optimise == 2) seccomp_attr_set(ctx, SCMP_FLTATR_CTL_OPTIMIZE, 2);
    for (unsigned i = 0; i < rules; i++) {
      struct rule rule;
      read_rule(&rule);
      if (rc == 0) rc = add_rule(ctx, &rule);
    }
    if (rc == 0) print_program(ctx);
    else printf("%d -\n", rc);
    setitimer(ITIMER_VIRTUAL, &none, NULL);
    fflush(stdout);
    if (ctx) seccomp_release(ctx);
  }
  return 0;
}
