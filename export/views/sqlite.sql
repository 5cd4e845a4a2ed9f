-- Views over the tables of outturn. Run it when these are there:  sqlite3 DATABASE < load/views.sqlite.sql
-- An output may have several results, and a result is what has a status.

-- Results and outputs of each section by what became of them.
drop view if exists outputs_by_status;
create view outputs_by_status as
select document_symbol, language, period_start, period_end, section_code, section_title, status,
  count(distinct rtrim(result_key, replace(result_key, '/', ''))) as outputs, count(*) as results
from results
group by document_symbol, language, period_start, period_end, section_code, section_title, status;

-- How much of what was planned was done, by the year in which the reporting period ends. `mean_ratio` is of the results
-- that have figures on both sides; `share_done` of all whose status is known.
drop view if exists achievement_by_year;
create view achievement_by_year as
select cast(substr(period_end, 1, 4) as integer) as year, language, count(*) as results, count(achievement_ratio) as results_with_ratio,
  avg(achievement_ratio) as mean_ratio,
  sum(case when status in ('met', 'exceeded', 'delivered') then 1.0 else 0.0 end)
    / nullif(sum(case when status = 'unknown' then 0 else 1 end), 0) as share_done
from results
group by cast(substr(period_end, 1, 4) as integer), language;

-- Whether more or less than planned is explained: by what the explanation says.
drop view if exists explanations;
create view explanations as
select document_symbol, language, section_code, section_title, status, variance_direction, count(*) as results,
  count(variance_text) as explained, count(*) - count(variance_text) as not_explained
from results
group by document_symbol, language, section_code, section_title, status, variance_direction;

-- Contradictions to look into: a row for each code in `checks`.
drop view if exists contradictions;
create view contradictions as
select found.value as contradiction, result_key, document_symbol, language, section_code, office_code, accomplishment_number,
  output_number, result_number, planned_text, completed_text, remark, variance_text, page_first, page_last
from results, json_each(results.checks) as found;

-- Language versions of one report that differ in a figure or in what became of an output.
drop view if exists language_versions_that_differ;
create view language_versions_that_differ as
select a.document_symbol, a.section_code, a.office_code, a.accomplishment_number, a.output_number, a.result_number,
  a.language as language, b.language as other_language, a.planned_value as planned_value,
  b.planned_value as other_planned_value, a.completed_text as completed_text, b.completed_text as other_completed_text,
  a.status as status, b.status as other_status, a.result_key as result_key, b.result_key as other_result_key
from results a join results b
  on a.document_symbol = b.document_symbol and a.language < b.language
  and a.section_code is b.section_code and a.office_code is b.office_code
  and a.accomplishment_number is b.accomplishment_number
  and a.output_number = b.output_number and a.result_number = b.result_number
where a.planned_value is not b.planned_value or a.completed_value is not b.completed_value
  or a.status <> b.status;
