/*
 * The same match in plain C, one thread: what a compiled program does with the same arrays. Same work, same results:
 * both sides ordered by date and pedimento, matches in the order of exits with their value, shortfalls, balances.
 *
 * cc -O3 -o referencia referencia.c -lm;  ./referencia FILE ROUNDS
 * FILE: int32 parts, lots, exits; then lots (int32 part[], day[]; double pedimento[], quantity[], value[]) and exits
 * (the same without value). Prints one line of JSON: milliseconds and processor time of each round, the figures
 * of the check, and the peak of memory.
 */
#include <math.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

typedef struct {
  int n;
  int32_t *part, *day;
  double *pedimento, *quantity, *value;
} Table;

typedef struct {
  uint64_t key;
  double quantity, value;
  int32_t part, row, day;
} Line;

typedef struct {
  double quantity, value, left, shared;
  int32_t day, row;
} Lot;

typedef struct {
  size_t n;
  int32_t *exit, *lot;
  double *quantity, *value;
  double *missing, *left, *left_value;
} Result;

static void *take(size_t bytes) {
  void *p = malloc(bytes ? bytes : 1);
  if (!p) exit(3);
  return p;
}

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return t.tv_sec * 1e3 + t.tv_nsec / 1e6;
}

/* Moves lines to buckets by some bits of their key, in order within each; `at` has a cell for each bucket and one more. */
static void deal(const Line *from, Line *into, int n, int shift, uint64_t mask, int *at) {
  memset(at, 0, (mask + 2) * sizeof *at);
  for (int i = 0; i < n; i++) at[(from[i].key >> shift & mask) + 1]++;
  for (uint64_t b = 0; b < mask; b++) at[b + 1] += at[b];
  for (int i = 0; i < n; i++) into[at[from[i].key >> shift & mask]++] = from[i];
}

static int bits(uint64_t most) {
  int b = 0;
  while (most >> b) b++;
  return b;
}

/* Lines of a table in the order of day and pedimento: by the high bits, then by the next, then by insertion. */
static Line *order(const Table *t) {
  int32_t first = t->day[0], last = t->day[0];
  double least = t->pedimento[0], most = t->pedimento[0];
  for (int i = 1; i < t->n; i++) {
    if (t->day[i] < first) first = t->day[i];
    if (t->day[i] > last) last = t->day[i];
    if (t->pedimento[i] < least) least = t->pedimento[i];
    if (t->pedimento[i] > most) most = t->pedimento[i];
  }
  int low = bits((uint64_t)(most - least)), all = low + bits(last - first);
  int high = all < 10 ? all : 10, middle = all - high < 12 ? all - high : 12;
  Line *lines = take(t->n * sizeof *lines), *spare = take(t->n * sizeof *lines);
  for (int i = 0; i < t->n; i++) {
    lines[i].key = (uint64_t)(t->day[i] - first) << low | (uint64_t)(t->pedimento[i] - least);
    lines[i].quantity = t->quantity[i];
    lines[i].value = t->value ? t->value[i] : 0;
    lines[i].part = t->part[i];
    lines[i].row = i;
    lines[i].day = t->day[i];
  }
  uint64_t mask = (1u << high) - 1;
  int *ends = take((mask + 2) * sizeof *ends), *at = take(((1u << middle) + 1) * sizeof *at);
  deal(lines, spare, t->n, all - high, mask, ends);
  for (uint64_t b = 0; b <= mask; b++) {
    int from = b ? ends[b - 1] : 0, n = ends[b] - from;
    deal(spare + from, lines + from, n, all - high - middle, (1u << middle) - 1, at);
  }
  for (int i = 1; i < t->n; i++) {
    if (lines[i - 1].key <= lines[i].key) continue;
    Line line = lines[i];
    int j = i - 1;
    for (; j >= 0 && lines[j].key > line.key; j--) lines[j + 1] = lines[j];
    lines[j + 1] = line;
  }
  free(spare), free(ends), free(at);
  return lines;
}

/* value * part / whole, exact, rounded half away from zero. */
static inline double share(double value, double part, double whole) {
  double estimate = value * (part / whole), rounded = floor(estimate + 0.5);
  if (estimate < 1e12 && fabs(estimate - rounded) < 0.499) return rounded;
  __int128 twice = 2 * (__int128)value * (__int128)part + (__int128)whole;
  return (double)(int64_t)(twice / (2 * (__int128)whole));
}

static Result match(int parts, const Table *lots, const Table *exits) {
  Line *in = order(lots), *out = order(exits);
  int *start = calloc(parts + 1, sizeof *start), *next = take((parts + 1) * sizeof *next);
  for (int i = 0; i < lots->n; i++) start[in[i].part + 1]++;
  for (int p = 0; p < parts; p++) start[p + 1] += start[p];
  memcpy(next, start, (parts + 1) * sizeof *next);
  Lot *queue = take(lots->n * sizeof *queue);
  for (int i = 0; i < lots->n; i++) {
    Lot lot = {in[i].quantity, in[i].value, in[i].quantity, 0, in[i].day, in[i].row};
    queue[next[in[i].part]++] = lot;
  }
  memcpy(next, start, (parts + 1) * sizeof *next);
  size_t most = (size_t)lots->n + exits->n, m = 0;
  Result r = {0, take(most * 4), take(most * 4), take(most * 8), take(most * 8), calloc(exits->n, 8), take(lots->n * 8), take(lots->n * 8)};
  for (int i = 0; i < exits->n; i++) {
    const Line *exit = &out[i];
    double needed = exit->quantity;
    int at = next[exit->part], end = start[exit->part + 1];
    while (at < end && queue[at].day <= exit->day) {
      Lot *lot = &queue[at];
      double taken = needed < lot->left ? needed : lot->left;
      lot->left -= taken;
      needed -= taken;
      double shared = share(lot->value, lot->quantity - lot->left, lot->quantity);
      r.exit[m] = exit->row;
      r.lot[m] = lot->row;
      r.quantity[m] = taken;
      r.value[m++] = shared - lot->shared;
      lot->shared = shared;
      if (lot->left > 0) break;
      at++;
      if (needed == 0) break;
    }
    next[exit->part] = at;
    r.missing[exit->row] = needed;
  }
  for (int i = 0; i < lots->n; i++) {
    r.left[queue[i].row] = queue[i].left;
    r.left_value[queue[i].row] = queue[i].value - queue[i].shared;
  }
  r.n = m;
  free(in), free(out), free(start), free(next), free(queue);
  return r;
}

static void *read_column(FILE *file, int n, size_t size) {
  void *column = take(n * size);
  if (fread(column, size, n, file) != (size_t)n) exit(2);
  return column;
}

static Table read_table(FILE *file, int n, int valued) {
  Table t = {n, 0, 0, 0, 0, 0};
  t.part = read_column(file, n, 4);
  t.day = read_column(file, n, 4);
  t.pedimento = read_column(file, n, 8);
  t.quantity = read_column(file, n, 8);
  if (valued) t.value = read_column(file, n, 8);
  return t;
}

static void print_sum(const char *name, unsigned __int128 sum) {
  char digits[48], *at = digits + 47;
  *at = 0;
  do *--at = '0' + (int)(sum % 10);
  while (sum /= 10);
  printf(",\"%s\":\"%s\"", name, at);
}

static void print_list(const char *name, const double *values, int n) {
  printf("\"%s\":[", name);
  for (int i = 0; i < n; i++) printf("%s%.1f", i ? "," : "", values[i]);
  printf("]");
}

static void free_result(Result *r) {
  free(r->exit), free(r->lot), free(r->quantity), free(r->value), free(r->missing), free(r->left), free(r->left_value);
}

static uint64_t thousands(double quantity) { return (uint64_t)quantity / 1000 % 10007; }

int main(int argc, char **argv) {
  FILE *file = argc > 2 ? fopen(argv[1], "rb") : 0;
  int32_t head[3];
  if (!file || fread(head, 4, 3, file) != 3) return 2;
  Table lots = read_table(file, head[1], 1), exits = read_table(file, head[2], 0);
  Result r = {0};
  int rounds = atoi(argv[2]);
  double *ms = take(rounds * sizeof *ms), *cpu = take(rounds * sizeof *cpu);
  for (int round = 0; round < rounds; round++) {
    if (round) free_result(&r);
    double begun = now();
    clock_t processor = clock();
    r = match(head[0], &lots, &exits);
    cpu[round] = (clock() - processor) * 1e3 / CLOCKS_PER_SEC;
    ms[round] = now() - begun;
  }
  printf("{");
  print_list("ms", ms, rounds);
  printf(",");
  print_list("cpu_ms", cpu, rounds);
  unsigned __int128 quantity = 0, matches = 0, balances = 0, shortfalls = 0;
  uint64_t short_ones = 0;
  for (size_t m = 0; m < r.n; m++) {
    uint64_t exit = (uint64_t)exits.pedimento[r.exit[m]] % 1000003, lot = (uint64_t)lots.pedimento[r.lot[m]] % 1000033;
    quantity += (uint64_t)r.quantity[m];
    matches += (exit * 31 + lot) * thousands(r.quantity[m]) + (uint64_t)r.value[m];
  }
  for (int i = 0; i < lots.n; i++)
    balances += (uint64_t)lots.pedimento[i] % 1000033 * thousands(r.left[i]) + (uint64_t)r.left_value[i];
  for (int i = 0; i < exits.n; i++) {
    if (r.missing[i] == 0) continue;
    short_ones++;
    shortfalls += (uint64_t)exits.pedimento[i] % 1000003 * thousands(r.missing[i]);
  }
  printf(",\"comprobacion\":{\"descargos\":%zu", r.n);
  print_sum("cantidad", quantity);
  print_sum("firma", matches);
  print_sum("saldos", balances);
  printf(",\"faltantes\":%llu", (unsigned long long)short_ones);
  print_sum("firma_faltantes", shortfalls);
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  printf("},\"pico_mib\":%ld}\n", usage.ru_maxrss / 1024);
  return 0;
}
