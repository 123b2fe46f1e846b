// The least that any builder must do: writes the files of a finished site anew, from memory, on two threads.
// floor SITE TARGET: reads SITE, makes TARGET (which must not exist), prints files, bytes and milliseconds.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

struct file { char *path; char *bytes; size_t size; };
static struct file *files;
static size_t count, room, total;
static char **folders;
static size_t folderCount, folderRoom, prefix;
static int target;

static void fail(const char *what) {
  fprintf(stderr, "floor: %s: %s\n", what, strerror(errno));
  exit(1);
}

static int visit(const char *path, const struct stat *status, int kind, struct FTW *walk) {
  (void)walk;
  if (strlen(path) <= prefix) return 0;
  if (kind == FTW_D) {
    if (folderCount == folderRoom) folders = realloc(folders, (folderRoom = folderRoom * 2 + 64) * sizeof *folders);
    folders[folderCount++] = strdup(path + prefix + 1);
  } else if (kind == FTW_F) {
    if (count == room) files = realloc(files, (room = room * 2 + 64) * sizeof *files);
    struct file *file = &files[count++];
    file->path = strdup(path + prefix + 1);
    file->size = status->st_size;
    file->bytes = malloc(file->size + 1);
    int descriptor = open(path, O_RDONLY);
    if (descriptor < 0 || read(descriptor, file->bytes, file->size) != (ssize_t)file->size) fail(path);
    close(descriptor);
    total += file->size;
  }
  return 0;
}

static void *half(void *number) {
  size_t first = number ? count / 2 : 0, end = number ? count : count / 2;
  for (size_t index = first; index < end; index++) {
    int descriptor = openat(target, files[index].path, O_WRONLY | O_CREAT | O_EXCL, 0644);
    if (descriptor < 0 || write(descriptor, files[index].bytes, files[index].size) != (ssize_t)files[index].size) fail(files[index].path);
    close(descriptor);
  }
  return NULL;
}

int main(int argc, char **argv) {
  if (argc != 3) return 64;
  prefix = strlen(argv[1]);
  if (nftw(argv[1], visit, 64, FTW_PHYS) != 0) fail(argv[1]);
  struct timespec start, end;
  clock_gettime(CLOCK_MONOTONIC, &start);
  if (mkdir(argv[2], 0755) != 0 || (target = open(argv[2], O_RDONLY | O_DIRECTORY)) < 0) fail(argv[2]);
  for (size_t index = 0; index < folderCount; index++)
    if (mkdirat(target, folders[index], 0755) != 0) fail(folders[index]);
  pthread_t other;
  if (pthread_create(&other, NULL, half, (void *)1) != 0) fail("thread");
  half(NULL);
  pthread_join(other, NULL);
  clock_gettime(CLOCK_MONOTONIC, &end);
  printf("%zu %zu %.1f\n", count, total, (end.tv_sec - start.tv_sec) * 1e3 + (end.tv_nsec - start.tv_nsec) / 1e6);
}
