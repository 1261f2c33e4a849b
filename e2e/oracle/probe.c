// Makes raw system calls given on its command line, `[i|x]nr[:a0[:a1…]]` (i: i386 entry, x: x32 bit), each in a
// child of its own, and prints what came of each: `<n>=<result>` or `<n>=sig<N>`.
#define _GNU_SOURCE
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

static long call64(long nr, const uint64_t *a) {
  register uint64_t r10 __asm__("r10") = a[3];
  register uint64_t r8 __asm__("r8") = a[4];
  register uint64_t r9 __asm__("r9") = a[5];
  long result;
  __asm__ volatile("syscall"
                   : "=a"(result)
                   : "a"(nr), "D"(a[0]), "S"(a[1]), "d"(a[2]), "r"(r10), "r"(r8), "r"(r9)
                   : "rcx", "r11", "memory");
  return result;
}

static long call32(long nr, const uint64_t *a) {
  long result;
  __asm__ volatile("push %%rbx; mov %2, %%rbx; int $0x80; pop %%rbx"
                   : "=a"(result)
                   : "0"(nr), "r"(a[0]), "c"(a[1]), "d"(a[2]), "S"(a[3]), "D"(a[4])
                   : "r8", "r9", "r10", "r11", "memory");
  return (int)result;
}

static void say(int place, const char *kind, long value) {
  char line[64];
  int length = snprintf(line, sizeof line, "%d=%s%ld\n", place, kind, value);
  uint64_t args[6] = {1, (uint64_t)line, length};
  call64(SYS_write, args);
}

int main(int count, char **words) {
  for (int i = 1; i < count; i++) {
    char *at = words[i];
    char entry = *at == 'i' || *at == 'x' ? *at++ : 0;
    long nr = strtoul(at, &at, 10);
    uint64_t args[6] = {0};
    for (int a = 0; a < 6 && *at == ':'; a++) args[a] = strtoull(at + 1, &at, 10);
    if (entry == 'x') nr |= 0x40000000;
    pid_t child = fork();
    if (child == 0) {
      say(i - 1, "", entry == 'i' ? call32(nr, args) : call64(nr, args));
      _exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    if (WIFSIGNALED(status)) say(i - 1, "sig", WTERMSIG(status));
  }
  return 0;
}
