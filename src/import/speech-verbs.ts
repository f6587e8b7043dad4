// Verbs of speaking, presenting and chairing. Those in `chairing` also stand before their subject ("Chủ trì hội
// nghị có đồng chí …"). Case matters: "Ban Chỉ đạo" and "Sở Thông tin" are bodies.
const verbs =
  `cho biết|cho hay|cho rằng|cho là|nói|chia sẻ|nhấn mạnh|khẳng định(?! (?:được|vị thế|vị trí|tên tuổi|mình|bản thân))|phát biểu|trình bày|giới thiệu|kết luận|trao đổi|báo cáo(?! viên)|
chủ trì|đồng chủ trì|chủ tọa|chủ toạ|(?<!(?:[Đđ]ốc|tâm|[Bb]an|[Pp]hòng) )điều hành|(?<!(?:[Bb]an|[Tt]ổ|[Pp]hòng) )chỉ đạo|yêu cầu|đề nghị|kiến nghị|đề xuất|bày tỏ|nêu|lưu ý|(?<!(?:[Gg]iám đốc|[Cc]huyên gia|[Pp]hòng|[Nn]hà) )phân tích|nhận định|nhận xét|(?<!(?:[Pp]hòng|đồng|[Bb]an|tâm) )đánh giá|(?<!(?:nghệ|hệ thống|an toàn|an ninh|[Pp]hòng|[Ss]ở|[Cc]ục|[Bb]ộ|tâm|quản lý|[Vv]ăn h(?:óa|oá)) )thông tin(?! ban đầu)|
thông báo|công bố|cảnh báo|giải thích|lý giải|lí giải|tâm sự|bộc bạch|kể|trả lời|đáp lại|đặt câu hỏi|đặt vấn đề|tuyên bố|tiết lộ|khuyên|khuyến cáo|khuyến nghị|
tin rằng|tin tưởng|hy vọng|hi vọng|kỳ vọng|bức xúc|phản ánh|thừa nhận|xác nhận|quán triệt|truyền đạt|gợi mở|gợi ý|tham luận|thuyết trình|khai mạc|bế mạc|ghi nhận|
nhắc lại|dẫn chứng|thốt lên|than thở|hồi tưởng|nhớ lại|bổ sung thêm|chất vấn|giải trình|giao nhiệm vụ|nhắc nhở|động viên|hoan nghênh|giãi bày|trải lòng|
đọc diễn văn|đọc báo cáo|đọc lời|làm chủ tọa|lên tiếng|bình luận|cam kết|quả quyết|phổ biến|tóm tắt|kêu gọi|lập luận|chỉ ra|chỉ rõ|thuật lại|mong muốn|mong rằng|nêu rõ|hướng dẫn(?! viên)|viết trên|(?<!(?:đảm|dạy|chỉ|khuyên|gia|bộ) )bảo(?=[:,]| rằng| là)|nhắn nhủ|căn dặn|dặn dò|ôn lại|làm rõ|giải đáp|góp ý|đáp từ|ban đạo từ|tuyên đọc|phản biện`
    .split("|")
    .map((verb) => verb.trim())
    .join("|");

/** A verb of speech as a word of its own, in lower case. The match begins at the space before it. */
export const speechVerb = new RegExp(`(?<=^|[\\s,”"’])(?:${verbs})(?![\\p{L}])`, "u");

/** The same verbs opening a sentence or clause: "Phát biểu tại hội nghị, đồng chí …". */
export const openingVerb = new RegExp(`^(?:${verbs}|mở đầu|thay mặt[^,]*phát biểu)(?![\\p{L}])`, "iu");

/** Chairing and speaking named before the persons they are said of. */
export const chairing =
  /(?:chủ trì|chủ tọa|chủ toạ|điều hành|phát biểu|chỉ đạo|trình bày|báo cáo(?! viên)|giới thiệu|kết luận|trao đổi|tham luận)/iu;
