#include "normalize/table/columns.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <vector>

namespace outturn::normalize {
namespace {

constexpr float kBin = 0.5F;         // points: resolution of the search for white space
constexpr float kSearch = 60.0F;     // points: how far from the guess white space is looked for
constexpr float kInside = 6.0F;      // points: how far left of a column's text its boundary is drawn at most
constexpr float kLargestShift = 72;  // points: between the margins of odd and even pages
constexpr float kStartsApart = 1.5F;
constexpr float kClearGap = 0.8F;  // of the type: wider than nearly all spaces between words
constexpr float kCentred = 2;      // lines of a header cell: centred text begins this far behind its column at least
constexpr float kFading = 0.2F;    // of a line's weight, per line

// How many words cover each bin of [from, to].
std::vector<int> coverage(const PageLayout& layout, LineRange lines, std::span<const std::uint32_t> foreign, float from,
                          float to) {
  std::vector<int> bins(static_cast<std::size_t>(std::max(1.0F, (to - from) / kBin)) + 1, 0);
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      if (std::binary_search(foreign.begin(), foreign.end(), word)) continue;
      const Box& box = layout.word(word).box;
      const float low = std::max(box.x0, from);
      const float high = std::min(box.x1, to);
      if (high <= low) continue;
      const auto last = std::min(bins.size() - 1, static_cast<std::size_t>((high - from) / kBin));
      for (auto bin = static_cast<std::size_t>((low - from) / kBin); bin <= last; ++bin) ++bins[bin];
    }
  }
  return bins;
}

// The boundary in the emptiest stretch near `guess`, which lies just left of a column's text.
float find_boundary(const PageLayout& layout, LineRange lines, std::span<const std::uint32_t> foreign, float guess,
                    float lowest, float highest) {
  const float from = std::max(lowest, guess - kSearch);
  const float to = std::min(highest, guess + kSearch);
  if (to - from < 2 * kBin) return guess;
  const std::vector<int> bins = coverage(layout, lines, foreign, from, to);
  const int least = *std::min_element(bins.begin(), bins.end());
  float best = guess;
  float best_distance = 2 * kSearch;
  for (std::size_t at = 0; at < bins.size();) {
    if (bins[at] != least) {
      ++at;
      continue;
    }
    std::size_t end = at;
    while (end < bins.size() && bins[end] == least) ++end;
    const float low = from + kBin * static_cast<float>(at);
    const float high = from + kBin * static_cast<float>(end);
    const float distance = guess < low ? low - guess : std::max(0.0F, guess - high);
    if (distance < best_distance) {
      best_distance = distance;
      best = high - std::min((high - low) / 2, kInside);
    }
    at = end;
  }
  return best;
}

// Where lines begin in each column: the most frequent place, to half a point.
std::vector<float> find_starts(const ColumnEdges& edges, const PageLayout& layout, LineRange lines) {
  std::vector<std::map<int, int>> counts(edges.columns());
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    std::vector<bool> seen(edges.columns());
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const Box& box = layout.word(word).box;
      const std::size_t column = edges.column_of(box);
      if (!seen[column]) ++counts[column][static_cast<int>(std::lround(box.x0 * 2))];
      seen[column] = true;
    }
  }
  std::vector<float> starts = edges.starts;
  for (std::size_t column = 0; column < starts.size(); ++column) {
    int most = 1;  // a single line says nothing: it may be indented
    for (const auto& [place, count] : counts[column]) {
      if (count <= most) continue;
      most = count;
      starts[column] = static_cast<float>(place) / 2;
    }
  }
  return starts;
}

bool has_rule(const PageLayout& layout, float x) {
  return std::any_of(layout.vertical().begin(), layout.vertical().end(),
                     [&](const Stroke& rule) { return std::abs(rule.at - x) < kStartsApart; });
}

// The stretches of [from, to] where the most lines have a gap wider than a space between words, or one that ends
// at `to`, where the next header cell begins, and the fewest have a word.
class GapVotes {
 public:
  GapVotes(const PageLayout& layout, LineRange lines, std::size_t columns, float from, float to)
      : columns_(columns), from_(from), to_(to), bins_(static_cast<std::size_t>((to - from) / kBin) + 1, 0) {
    for (std::size_t at = lines.first; at < lines.end; ++at) {
      // What stands further down need not be the table's any more.
      count(layout, layout.lines()[at], 1 / (1 + kFading * static_cast<float>(at - lines.first)));
    }
    most_ = *std::max_element(bins_.begin(), bins_.end());
  }

  // No line says anything.
  [[nodiscard]] bool silent() const { return most_ <= 0; }

  // Whether columns may well part here: the lines that say so are at least half as many as anywhere.
  [[nodiscard]] bool plausible(float x) const {
    const float bin = (x - from_) / kBin;
    return bin >= 0 && bin < static_cast<float>(bins_.size()) && 2 * bins_[static_cast<std::size_t>(bin)] >= most_;
  }

  struct Stretch {
    float from;
    float to;
  };
  // Of several stretches the one behind which most lines go on.
  [[nodiscard]] Stretch best() const {
    Stretch best{from_, from_};
    std::size_t followers = 0;
    for (std::size_t at = 0; at < bins_.size(); ++at) {
      if (bins_[at] < most_ - kNearly) continue;
      std::size_t end = at;
      while (end < bins_.size() && bins_[end] >= most_ - kNearly) ++end;
      const Stretch here{from_ + kBin * static_cast<float>(at), from_ + kBin * static_cast<float>(end)};
      const auto there = static_cast<std::size_t>(
          std::count_if(ends_.begin(), ends_.end(), [&](float x) { return std::abs(x - here.to) < kStartsApart; }));
      if (best.to == best.from || there > followers) {
        best = here;
        followers = there;
      }
      at = end;
    }
    return best;
  }

 private:
  // Whether a new cell begins with the word.
  [[nodiscard]] bool parts(const PageLayout& layout, const PageLine& line, std::uint32_t word) const {
    if (word == line.first) return false;
    const float gap = layout.word(word).box.x0 - layout.word(word - 1).box.x1;
    return gap > kClearGap * line.size || (gap > 0 && std::abs(layout.word(word).box.x0 - to_) < kStartsApart);
  }

  void count(const PageLayout& layout, const PageLine& line, float weight) {
    std::size_t cells = 1;
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      if (parts(layout, line, word)) ++cells;
    }
    if (cells > columns_) return;  // a line of another table
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const Box& box = layout.word(word).box;
      add(box.x0, box.x1, -weight);
      if (!parts(layout, line, word)) continue;
      add(layout.word(word - 1).box.x1, box.x0, weight);
      ends_.push_back(box.x0);
    }
  }

  void add(float left, float right, float votes) {
    const float to = from_ + kBin * static_cast<float>(bins_.size());
    if (right <= from_ || left >= to) return;
    const auto first = static_cast<std::size_t>(std::ceil(std::max(0.0F, left - from_) / kBin));
    const auto end = static_cast<std::size_t>((std::min(right, to) - from_) / kBin);
    for (std::size_t bin = first; bin < end; ++bin) bins_[bin] += votes;
  }

  static constexpr float kNearly = 0.01F;  // of a vote

  std::size_t columns_;
  float from_;
  float to_;
  std::vector<float> bins_;
  std::vector<float> ends_;
  float most_ = 0;
};

}  // namespace

std::size_t ColumnEdges::column_of(const Box& word) const {
  const float middle = word.middle_x();
  std::size_t column = 0;
  while (column < between.size() && middle >= between[column]) ++column;
  return column;
}

bool ColumnEdges::crossed_by(const Box& word, float slack) const {
  return std::any_of(between.begin(), between.end(),
                     [&](float x) { return word.x0 < x - slack && word.x1 > x + slack; });
}

ColumnEdges ColumnEdges::shifted(float by) const {
  ColumnEdges answer = *this;
  for (float& x : answer.starts) x += by;
  for (float& x : answer.between) x += by;
  answer.left += by;
  answer.right += by;
  return answer;
}

ColumnEdges edges_from_header(const PageLayout& layout, const HeaderRow& header) {
  ColumnEdges edges;
  edges.form = header.form;
  for (const Box& cell : header.cells) edges.starts.push_back(cell.x0);
  edges.between.resize(edges.columns() - 1);
  edges.left = header.cells.front().x0;
  edges.right = header.cells.back().x1;
  const float middle = header.cells[1].middle_y();
  for (std::size_t cut = 0; cut < edges.between.size(); ++cut) {
    const float low = header.cells[cut].x1;
    const float high = header.cells[cut + 1].x0;
    edges.between[cut] = high - std::min((high - low) / 2, 1.0F);
    for (const Stroke& rule : layout.vertical()) {
      if (rule.at > low - 1 && rule.at < high + 1 && rule.from < middle && rule.to > middle)
        edges.between[cut] = rule.at;
    }
  }
  for (const Stroke& rule : layout.horizontal()) {
    if (rule.from <= edges.left + 1 && rule.to > header.cells.back().x0 &&
        std::abs(rule.at - middle) < 4 * header.cells[1].height()) {
      edges.right = std::max(edges.right, rule.to);
    }
  }
  return edges;
}

ColumnEdges settle(const ColumnEdges& guess, const PageLayout& layout, const HeaderRow& header, LineRange lines,
                   const std::optional<ColumnEdges>& known) {
  ColumnEdges edges = guess;
  float line = header.cells.front().height();
  for (const Box& cell : header.cells) line = std::min(line, cell.height());
  for (std::size_t cut = 0; cut < edges.between.size(); ++cut) {
    const float low = header.cells[cut].x1;
    const float high = header.cells[cut + 1].x0;
    if (high - low < 2 * kBin || has_rule(layout, guess.between[cut])) continue;
    const GapVotes votes(layout, lines, edges.columns(), low, high);
    const bool trusted =
        votes.silent() ? !known || high - known->between[cut] < kCentred * line : votes.plausible(guess.between[cut]);
    if (trusted) continue;
    if (known && (votes.silent() || votes.plausible(known->between[cut]))) {
      edges.between[cut] = known->between[cut];
      edges.starts[cut + 1] = known->starts[cut + 1];
      edges.starts[0] = known->starts[0];
      continue;
    }
    const auto [from, to] = votes.best();
    edges.between[cut] = to - std::min((to - from) / 2, kInside);
    edges.starts[cut + 1] = to;
  }
  return edges;
}

ColumnEdges refine(const ColumnEdges& guess, const PageLayout& layout, LineRange lines,
                   std::span<const std::uint32_t> foreign) {
  if (lines.empty()) return guess;
  ColumnEdges edges = guess;
  for (std::size_t cut = 0; cut < edges.between.size(); ++cut) {
    if (has_rule(layout, guess.between[cut])) continue;
    edges.between[cut] =
        find_boundary(layout, lines, foreign, guess.between[cut], guess.starts[cut], guess.starts[cut + 1] + kInside);
  }
  edges.starts = find_starts(edges, layout, lines);
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    edges.right = std::max(edges.right, layout.lines()[at].box.x1);
  }
  return edges;
}

float page_shift(const ColumnEdges& before, const PageLayout& layout, LineRange lines) {
  std::map<int, float> votes;  // by the shift in half points
  for (std::size_t at = lines.first; at < lines.end; ++at) {
    const PageLine& line = layout.lines()[at];
    for (std::uint32_t word = line.first; word < line.first + line.count; ++word) {
      const Box& box = layout.word(word).box;
      if (word > line.first && box.x0 - layout.word(word - 1).box.x1 < kClearGap * line.size) continue;
      for (std::size_t column = 0; column < before.columns(); ++column) {
        const float shift = box.x0 - before.starts[column];
        if (std::abs(shift) > kLargestShift) continue;
        // The anchor's values may be centred, so where they begin says less.
        votes[static_cast<int>(std::lround(shift * 2))] += column == before.form->anchor() ? 0.5F : 1.0F;
      }
    }
  }
  float best = 0;
  float most = 0;
  for (const auto& [half_points, count] : votes) {
    const auto next = votes.find(half_points + 1);
    const float shift = static_cast<float>(half_points) / 2;
    // Two bins, as a place may fall on their edge; and a small shift before a large one.
    const float weight =
        (count + (next == votes.end() ? 0.0F : next->second)) * (1 - std::abs(shift) / (4 * kLargestShift));
    if (weight <= most) continue;
    most = weight;
    best = next != votes.end() && next->second > count ? shift + 0.5F : shift;
  }
  return best;
}

}  // namespace outturn::normalize
