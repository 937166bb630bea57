/*
 * The times of words as Flite itself has them, for flite-reference.ts: what the command line, and so the
 * WebAssembly build, can't tell. Reads lines of text; writes for each a line of "token:start:end", in seconds.
 * cc flite-words.c -o flite-words -lflite_cmu_us_slt -lflite_cmu_us_rms -lflite_usenglish -lflite_cmulex -lflite -lm
 */
#include <flite/flite.h>
#include <stdio.h>
#include <string.h>

cst_voice *register_cmu_us_slt(const char *dir);
cst_voice *register_cmu_us_rms(const char *dir);

int main(int count, char **arguments) {
  char line[4096];
  cst_voice *voice;
  if (count != 3) return 2;
  flite_init();
  voice = strcmp(arguments[1], "rms") == 0 ? register_cmu_us_rms(NULL) : register_cmu_us_slt(NULL);
  feat_set_float(voice->features, "duration_stretch", atof(arguments[2]));
  while (fgets(line, sizeof line, stdin)) {
    cst_utterance *utterance;
    const cst_item *token;
    line[strcspn(line, "\n")] = 0;
    utterance = flite_synth_text(line, voice);
    for (token = relation_head(utt_relation(utterance, "Token")); token; token = item_next(token)) {
      const cst_item *word;
      float start = -1, end = -1;
      for (word = item_daughter(token); word; word = item_next(word)) {
        const cst_item *first = path_to_item(word, "R:SylStructure.daughter.daughter.R:Segment");
        const cst_item *last = path_to_item(word, "R:SylStructure.daughtern.daughtern.R:Segment");
        if (!first || !last) continue;
        if (start < 0) start = item_prev(first) ? item_feat_float(item_prev(first), "end") : 0;
        end = item_feat_float(last, "end");
      }
      if (end >= 0) printf("%s:%.4f:%.4f ", item_feat_string(token, "name"), start, end);
    }
    printf("\n");
    delete_utterance(utterance);
  }
  return 0;
}
