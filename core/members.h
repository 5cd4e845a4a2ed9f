// The members of a plain struct, one after the other, without naming them: what goes through all of them (a hash of all
// options) cannot forget the one that was added last.
#pragma once

#include <cstddef>
#include <type_traits>

namespace outturn {

namespace detail {

// Becomes whatever a member is initialized from; never called.
struct Anything {
  template <typename Member>
  operator Member() const;  // NOLINT: implicit on purpose
};

template <typename Struct, typename... Given>
consteval std::size_t count_members() {
  if constexpr (requires { Struct{Given{}..., Anything{}}; }) {
    return count_members<Struct, Given..., Anything>();
  } else {
    return sizeof...(Given);
  }
}

}  // namespace detail

// Calls `visit` with each member in the order of their declaration; of a member that is a plain struct itself, with
// each of its own. For aggregates without base classes and arrays, of at most eight members.
template <typename Struct, typename Visit>
void each_member(const Struct& all, Visit&& visit) {
  static_assert(std::is_aggregate_v<Struct>);
  const auto go = [&visit](const auto&... members) {
    const auto one = [&visit](const auto& member) {
      if constexpr (std::is_aggregate_v<std::remove_cvref_t<decltype(member)>>) {
        each_member(member, visit);
      } else {
        visit(member);
      }
    };
    (one(members), ...);
  };
  constexpr std::size_t kCount = detail::count_members<Struct>();
  static_assert(kCount > 0 && kCount <= 10, "one more case is needed below");
  if constexpr (kCount == 1) {
    const auto& [a] = all;
    go(a);
  } else if constexpr (kCount == 2) {
    const auto& [a, b] = all;
    go(a, b);
  } else if constexpr (kCount == 3) {
    const auto& [a, b, c] = all;
    go(a, b, c);
  } else if constexpr (kCount == 4) {
    const auto& [a, b, c, d] = all;
    go(a, b, c, d);
  } else if constexpr (kCount == 5) {
    const auto& [a, b, c, d, e] = all;
    go(a, b, c, d, e);
  } else if constexpr (kCount == 6) {
    const auto& [a, b, c, d, e, f] = all;
    go(a, b, c, d, e, f);
  } else if constexpr (kCount == 7) {
    const auto& [a, b, c, d, e, f, g] = all;
    go(a, b, c, d, e, f, g);
  } else if constexpr (kCount == 8) {
    const auto& [a, b, c, d, e, f, g, h] = all;
    go(a, b, c, d, e, f, g, h);
  } else if constexpr (kCount == 9) {
    const auto& [a, b, c, d, e, f, g, h, i] = all;
    go(a, b, c, d, e, f, g, h, i);
  } else {
    const auto& [a, b, c, d, e, f, g, h, i, j] = all;
    go(a, b, c, d, e, f, g, h, i, j);
  }
}

}  // namespace outturn
