#include "align/reading/shared_units.h"

#include <algorithm>
#include <cstddef>

#include "core/utf8.h"

namespace outturn::align {
namespace {

class UnitSharing {
 public:
  UnitSharing(std::string_view text, const ReadingWords& words, std::vector<Figure>& figures)
      : text_(text), words_(words), figures_(figures) {}

  void run() {
    for (std::size_t i = figures_.size(); i-- > 0;) {
      Figure& figure = figures_[i];
      if (figure.role != FigureRole::count || !lacks_noun(figure)) continue;
      if (i + 1 < figures_.size() && joined(figure, figures_[i + 1])) take_unit(figure, figures_[i + 1]);
    }
    if (!words_.spaces_between_words) return;
    for (std::size_t i = 1; i < figures_.size(); ++i) {
      Figure& figure = figures_[i];
      const bool lacks = !figure.has_unit() || (figure.in_brackets && lacks_noun(figure));
      if (figure.role != FigureRole::count || !lacks) continue;
      std::size_t from = i;  // the whole: "30 boats in 2 places: 17 in …"
      while (from > 0 && !names_noun(figures_[from - 1])) --from;
      take_unit(figure, figures_[from > 0 ? from - 1 : i - 1]);
    }
  }

 private:
  [[nodiscard]] bool lacks_noun(const Figure& figure) const {
    if (!figure.has_unit()) return true;
    if (!words_.spaces_between_words) return false;
    return figure.value != Decimal(1) && !names_many(figure);
  }

  [[nodiscard]] bool names_noun(const Figure& figure) const {
    return figure.role == FigureRole::count && !figure.governed && figure.has_unit() &&
           (!words_.spaces_between_words || names_many(figure));
  }

  [[nodiscard]] bool names_many(const Figure& figure) const {
    return words_.counts_singulars || words_.plural(figure.unit(text_));
  }

  [[nodiscard]] bool joined(const Figure& figure, const Figure& next) const {
    if (next.role != FigureRole::count || !next.has_unit()) return false;
    const std::size_t from = std::max(figure.noun_end, figure.end);
    if (from > next.phrase_begin) return false;
    const std::string_view between = utf8::trim(text_.substr(from, next.phrase_begin - from));
    return words_.coordinators.is(between) || words_.ranges.is(between);
  }

  static void take_unit(Figure& figure, const Figure& from) {
    if (!from.has_unit()) return;
    figure.unit_begin = from.unit_begin;
    figure.unit_end = from.unit_end;
    figure.unit_shared = true;
  }

  std::string_view text_;
  const ReadingWords& words_;
  std::vector<Figure>& figures_;
};

}  // namespace

void share_units(std::string_view text, const ReadingWords& words, std::vector<Figure>& figures) {
  UnitSharing(text, words, figures).run();
}

}  // namespace outturn::align
