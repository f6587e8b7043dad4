/** Where the predicate begins: an office goes no further. */
export const predicate =
  /(?<![Bb]an|[Vv]iệc|[Hh]àng|[Tt]hiết)\s(?:đã|đang|sẽ|vừa|cũng|còn|từng|là|có(?! uy tín)|được|bị|phải|không|chưa|đến|tới|về|dự(?! án| toán| báo| phòng| trữ)|tham dự|tham gia|tham mưu|trao(?! đổi)|tặng|thăm|kiểm tra|làm|tiếp(?! dân| thị| nhận| cận)|chúc|cùng|với|thay mặt|trân trọng|nhiệt liệt|cảm ơn|biểu dương|dâng|khảo sát|bên|trong|tại(?= \p{Ll})|để|khi|vì|do|nhưng|mà|nhằm|sau(?! đại học)|trước|vẫn|luôn|rất|mong|vui|phấn khởi|thẳng|lần lượt|đại diện(?= (?:UBND|HĐND|cho|các|tỉnh|lãnh))|cho(?! vay| thuê)|ngồi|chụp|bắt tay|gặp|thông qua|truyền(?! thông| hình| thanh| nhiễm| máu)|sống|ở|trú|ngụ|cắt băng|ký kết|đánh trống|giữ (?:chức|vai|cương)|thôi giữ|nhận (?:nhiệm vụ|quyết định|hoa|quà|bằng)|gửi (?:lời|điện|thư|tới|đến)|hồ hởi|phấn khởi|xúc động|vui mừng|chia vui|ân cần|hứa|phát lệnh|phát động|ghi nhận|chung vui|dẫn đầu|chủ trì|tuyên đọc|thừa ủy quyền|thừa uỷ quyền|ra mắt|khen thưởng|đồng thời|lấy|thắp hương)(?=[\s,:.]|$)/u;
// Words that go on with the name of a unit; any other word in lower case after it begins the predicate.
const goesOn =
  "và |kiêm |phụ trách |nhiệm kỳ |khóa |khoá |tỉnh |huyện |thành phố |thị xã |thuộc |trực thuộc |cũ(?![\\p{L}])|lần |hạng |loại |khối |vùng |miền |biên giới|chuyên trách|thường trực|phường |xã |quận |thị trấn |bộ |cấp |nói chung";
// "thành phố Thử Nam tham mưu …": what a named unit does.
export const afterUnit = new RegExp(
  `(?<=(?<![\\p{L}]|tác )(?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị trấn|TP\\.?|thôn|bản|buôn|ấp|làng|khóm|khu phố) \\p{Lu}\\p{L}+(?: \\p{Lu}\\p{L}+){0,3})\\s(?!${goesOn})\\p{Ll}`,
  "u",
);
// "Chủ tịch UBND huyện trao quà", "Bí thư Huyện ủy ân cần …": what the head of a unit without a name does. Where
// the unit's word is part of another ("huyện đoàn", "xã hội", "thành phố thông minh") the office goes on.
export const afterBareUnit = new RegExp(
  `(?<=(?:(?<!tác|các|những) (?:tỉnh|huyện|xã|phường|quận|thành phố|thị xã|thị trấn)|(?:Tỉnh|Huyện|Thành|Thị|Quận) [ủu][yỷ]|(?:Tỉnh|Huyện|Thành) đoàn))\\s(?!${goesOn}|[ủu][yỷ](?![\\p{L}])|đoàn(?! kết)|đội|hội|viên|nhà(?![\\p{L}])|thông minh|nông thôn|tế)\\p{Ll}`,
  "u",
);
