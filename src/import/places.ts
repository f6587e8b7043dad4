// Places whose name begins like a family name; without this list "Giám đốc Sở Y tế Hà Nội" would be a person.
const likeNames =
  `An Giang|Bạc Liêu|Cao Bằng|Cao Lãnh|Cao Lộc|Cao Phong|Châu Á|Châu Âu|Châu Đốc|Châu Đức|Châu Phú|Châu Thành|Chu Lai|
  Đà Nẵng|Đinh Lập|Đoan Hùng|Đoàn Thanh|Đồng Nai|Đồng Tháp|Đồng Hới|Đồng Hỷ|Đồng Phú|Đồng Xuân|Đồng Xoài|Đồng Văn|
  Giang Thành|Hà Bắc|Hà Đông|Hà Giang|Hà Lan|Hà Nam|Hà Nội|Hà Quảng|Hà Tây|Hà Tiên|Hà Tĩnh|Hà Trung|Hàm Thuận|Hàn Quốc|
  Hoa Kỳ|Hoa Lư|Hoài Đức|Hoàng Hoa Thám|Hoàng Mai|Hoàng Sa|Hoàng Su Phì|Hồ Chí Minh|Hồ Tây|Hồ Gươm|Hồ Tràm|Hồ Xá|Kim Bảng|
  Kim Bôi|Kim Động|Kim Liên|Kim Sơn|Kim Thành|Lai Châu|Lai Vung|Lâm Bình|Lâm Đồng|Lâm Hà|Lâm Thao|Lê Chân|Lệ Thủy|
  Long An|Long Biên|Long Điền|Long Hồ|Long Khánh|Long Mỹ|Long Phú|Long Thành|Long Xuyên|Lộc Bình|Lộc Hà|Lộc Ninh|Lục Nam|Lục Ngạn|
  Lục Yên|Lương Sơn|Lương Tài|Lý Nhân|Lý Sơn|Mai Châu|Mai Sơn|Mạc Tư Khoa|Nam Định|Nông Cống|Nông Sơn|Phan Rang|Phan Thiết|Phù Cát|
  Phù Cừ|Phù Mỹ|Phù Ninh|Phù Yên|Quan Hóa|Quan Sơn|Quảng Bình|Quảng Nam|Quảng Ngãi|Quảng Ninh|Quảng Trị|Quảng Xương|Sơn Dương|
  Sơn Đông|Sơn Động|Sơn Hà|Sơn La|Sơn Tây|Sơn Tịnh|Sơn Trà|Thạch An|Thạch Hà|Thạch Thành|Thạch Thất|Thái Bình|Thái Lan|Thái Nguyên|
  Thái Thụy|Thành Phố|Tiên Lãng|Tô Lịch|Trần Đề|Trần Văn Thời|Triệu Phong|Triệu Sơn|Trùng Khánh|Trường Sa|Từ Liêm|Từ Sơn|Tương Dương|
  Văn Bàn|Văn Chấn|Văn Giang|Văn Lâm|Văn Lãng|Văn Quan|Văn Yên|Vi Xuyên|Võ Nhai|Vũ Hán|Vũ Quang|Vũ Thư|Xa La|Yên Bái|Yên Bình|
  Yên Châu|Yên Dũng|Yên Định|Yên Khánh|Yên Lạc|Yên Lập|Yên Minh|Yên Mô|Yên Mỹ|Yên Phong|Yên Sơn|Yên Thành|Yên Thế|Yên Thủy|Bắc Ninh|
  Ninh Bình|Đan Phượng|Đầm Dơi|Bạch Mai|Bạch Long Vĩ|Bạch Thông|Tân Trào|Cái Bè|Cái Nước|Cái Răng|Bành Trạch|Khánh Hòa|Phú Thọ|
  Cát Bà|Cát Hải|Cát Tiên|Cù Lao|Cam Lâm|Cam Lộ|Cam Ranh|Sa Pa|Lạng Sơn|Hưng Yên|Mường Lát|Kon Tum|Kon Rẫy|Đa Krông|
  Hoa Sen|Văn Lang|Kim Long|Mai Linh|Mai Dịch|Hàn Lâm|Á Châu|Nhân dân|Trung Quốc|Trung ương|Điện Biên|Quang Bình|Lao động|Viên Chăn|
  Kiên Giang|Hậu Giang|Tiền Giang|Hải Dương|Hải Phòng|Bình Dương|Mã Lai|La Mã|Đài Loan|Ca-ta|Hoàng Anh Gia Lai|Việt Nam|Bồ Đào Nha|Tây Ban Nha|Lầu Năm Góc|Thái Bình Dương|Ấn Độ|Nhật Bản|Sri Lanka|Hồng Kông`
    .split("|")
    .map((place) => place.trim());

const places = new Set(likeNames);

/** True for a run of capitals that is a place (or a body named for one), never a person. */
export function isPlace(text: string): boolean {
  return places.has(text);
}

// Persons of history after whom wards and communes are named: behind such a word these are places.
const namesakes = new Set(
  `Trần Hưng Đạo|Phạm Ngũ Lão|Lê Hồng Phong|Nguyễn Văn Cừ|Hoàng Văn Thụ|Nguyễn Thị Minh Khai|Lê Thánh Tông|Phan Bội Châu|Phan Châu Trinh|
  Phan Chu Trinh|Trần Nguyên Hãn|Lý Thường Kiệt|Đinh Tiên Hoàng|Trần Quang Khải|Trần Quang Diệu|Trần Quốc Toản|Võ Thị Sáu|Nguyễn Công Trứ|
  Nguyễn Trung Trực|Lê Đại Hành|Trần Tế Xương|Nguyễn Cư Trinh|Nguyễn Thái Bình|Nguyễn Thái Học|Phan Đình Phùng|Lương Khánh Thiện|
  Phạm Hồng Thái|Trần Văn Thời|Nguyễn Việt Khái|Hoàng Hoa Thám|Ngô Thì Nhậm|Lê Quý Đôn|Nguyễn Bỉnh Khiêm|Nguyễn Đình Chiểu|Phạm Đình Hổ|
  Trần Đăng Ninh|Hoàng Văn Thái|Lê Văn Thịnh|Nguyễn Khắc Nhu|Trần Cao Vân|Thạch Quý|Ngô Sỹ Liên|Trần Bình Trọng|Phạm Văn Hai|Lê Minh Xuân|Hoàng Văn Thái|Vĩnh Bảo|Nguyễn An Ninh|
  Lương Thế Vinh|Trần Nhân Tông|Trần Thánh Tông|Lê Thái Tổ|Nguyễn Tri Phương|Phan Văn Trị|Bùi Thị Xuân|Đặng Văn Ngữ`
    .split("|")
    .map((name) => name.trim()),
);

/** True where a commune or ward may bear this name. One- and two-syllable names are given to many. */
export function mayNameUnit(name: string): boolean {
  return name.split(" ").length <= 2 || namesakes.has(name);
}

/** Words after which capitals name a place, a street or a body: "huyện Lê Chân", "đường Trần Phú". */
export const beforePlace =
  /(?<![\p{L}])(?:tỉnh|huyện|(?<!tác )xã|phường|quận|thành phố|thị xã|thị trấn|TP\.?|Tp\.?|(?<!nông )thôn|(?<!(?:văn|cơ|kịch|tài) )bản|làng|ấp|khu phố|tổ dân phố|đường|phố|cầu|sông|hồ|chợ|(?<!(?:[Mm]ôi|[Tt]hị|[Nn]hà|[Hh]iện|[Nn]ghị|[Hh]ội) )trường|Trường|THPT|THCS|Tiểu học|Mầm non|Đại học|ĐH|Học viện|bệnh viện|Bệnh viện|BV|Công ty|công ty|Tập đoàn|tập đoàn|Ngân hàng|CLB|khách sạn|chùa|đền|giải thưởng|Giải thưởng|quỹ|Quỹ|rạp|sân|tại|ở|miền|vùng|đảo|núi|Đoàn Thanh niên Cộng sản|(?<!(?:[Cc]ấp|[Tt]hoát|[Nn]hà) )nước|người|tiếng|tên|phim|chủ nghĩa|tư tưởng)\s+$/u;
